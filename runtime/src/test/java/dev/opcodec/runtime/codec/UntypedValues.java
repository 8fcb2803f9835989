package dev.opcodec.runtime.codec;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads any value with the typed methods, and writes it back: the shape of a generated codec. */
final class UntypedValues {
  private UntypedValues() {}

  /** A map, list, string, BigDecimal, boolean or null. */
  static @Nullable Object read(JsonReader in) {
    return switch (in.peekKind()) {
      case NULL -> in.readNull() ? null : "never";
      case BOOLEAN -> in.readBoolean();
      case STRING -> in.readString();
      case NUMBER -> new BigDecimal(in.readRaw().json());
      case ARRAY -> in.readNullableList(UntypedValues::read);
      case OBJECT -> in.readNullableMap(UntypedValues::read);
    };
  }

  static @Nullable Object readDocument(byte[] utf8) {
    JsonReader in = JsonReader.of(utf8);
    Object value = read(in);
    in.end();
    return value;
  }

  static void skipDocument(byte[] utf8) {
    JsonReader in = JsonReader.of(utf8);
    in.skipValue();
    in.end();
  }
}
