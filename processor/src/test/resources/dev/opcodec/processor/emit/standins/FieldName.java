package dev.opcodec.runtime.codec;

public record FieldName(String wireName) {
  public static FieldName of(String wireName) {
    return new FieldName(wireName);
  }
}
