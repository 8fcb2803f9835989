package dev.opcodec.benchmarks.generator;

import java.util.function.Function;

/** A peer's own way of writing a model: the annotations it needs. */
enum Flavour {
  JACKSON("", FieldAnnotations::jackson),
  /** It would write its keys in alphabetical order. */
  FASTJSON2(
      "@com.alibaba.fastjson2.annotation.JSONType(alphabetic = false) ",
      FieldAnnotations::fastjson2),
  DSLJSON("@com.dslplatform.json.CompiledJson ", FieldAnnotations::dslJson),
  AVAJE("@io.avaje.jsonb.Json ", FieldAnnotations::avaje),
  GSON("", FieldAnnotations::gson),
  MOSHI("", FieldAnnotations::moshi);

  private final String onType;
  private final Function<PeerField, String> onField;

  Flavour(String onType, Function<PeerField, String> onField) {
    this.onType = onType;
    this.onField = onField;
  }

  String packageName() {
    return "dev.opcodec.benchmarks.model." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Records where a library is as fast with them. */
  String source(PeerType type) {
    return this == DSLJSON || this == FASTJSON2
        ? ClassSource.of(type, this)
        : RecordSource.of(type, this);
  }

  String onType() {
    return onType;
  }

  String on(PeerField field) {
    return onField.apply(field);
  }
}
