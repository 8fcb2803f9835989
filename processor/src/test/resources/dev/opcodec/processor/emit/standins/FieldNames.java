package dev.opcodec.runtime.codec;

public record FieldNames(FieldName... names) {
  public static FieldNames of(FieldName... inExpectedWireOrder) {
    return new FieldNames(inExpectedWireOrder);
  }
}
