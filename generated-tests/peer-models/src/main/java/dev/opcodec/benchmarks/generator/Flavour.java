package dev.opcodec.benchmarks.generator;

/** A peer's own way of writing a model: the annotations it needs. */
enum Flavour {
  JACKSON(
      "",
      "@com.fasterxml.jackson.databind.annotation.JsonSerialize(using ="
          + " com.fasterxml.jackson.databind.ser.std.ToStringSerializer.class)"
          + " @tools.jackson.databind.annotation.JsonSerialize(using ="
          + " tools.jackson.databind.ser.std.ToStringSerializer.class) ",
      "@com.fasterxml.jackson.databind.annotation.JsonSerialize(contentUsing ="
          + " com.fasterxml.jackson.databind.ser.std.ToStringSerializer.class)"
          + " @tools.jackson.databind.annotation.JsonSerialize(contentUsing ="
          + " tools.jackson.databind.ser.std.ToStringSerializer.class) "),
  FASTJSON2(
      "",
      "@com.alibaba.fastjson2.annotation.JSONField(serializeFeatures ="
          + " com.alibaba.fastjson2.JSONWriter.Feature.WriteLongAsString) ",
      "@com.alibaba.fastjson2.annotation.JSONField(serializeUsing ="
          + " dev.opcodec.benchmarks.peer.Fastjson2Ids.class) "),
  DSLJSON(
      "@com.dslplatform.json.CompiledJson ",
      "@com.dslplatform.json.JsonAttribute(converter = dev.opcodec.benchmarks.peer.DslJsonIds.%s) ",
      "@com.dslplatform.json.JsonAttribute(converter ="
          + " dev.opcodec.benchmarks.peer.DslJsonIds.Many.class) "),
  AVAJE(
      "@io.avaje.jsonb.Json ",
      "@io.avaje.jsonb.Json.Serializer(dev.opcodec.benchmarks.peer.AvajeId.class) ",
      "@io.avaje.jsonb.Json.Serializer(dev.opcodec.benchmarks.peer.AvajeIds.class) "),
  GSON(
      "",
      "@com.google.gson.annotations.JsonAdapter(dev.opcodec.benchmarks.peer.GsonIds.One.class) ",
      "@com.google.gson.annotations.JsonAdapter(dev.opcodec.benchmarks.peer.GsonIds.Many.class) "),
  MOSHI("", "@dev.opcodec.benchmarks.peer.MoshiId ", "@dev.opcodec.benchmarks.peer.MoshiId ");

  /** dsl-json would leave out a zero, which is a value where one is required. */
  private static final String ALWAYS =
      "includeToMinimal = com.dslplatform.json.JsonAttribute.IncludePolicy.ALWAYS";

  private final String onType;
  private final String onId;
  private final String onIdList;

  Flavour(String onType, String onId, String onIdList) {
    this.onType = onType;
    this.onId = onId;
    this.onIdList = onIdList;
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

  String on(PeerType type) {
    return onType;
  }

  String on(PeerField field) {
    if (field.isId()) {
      return onId.formatted(field.isPrimitive() ? "One.class, " + ALWAYS : "Maybe.class");
    }
    if (field.isIdList()) {
      return onIdList;
    }
    return this == DSLJSON && field.isPrimitive()
        ? "@com.dslplatform.json.JsonAttribute(" + ALWAYS + ") "
        : "";
  }
}
