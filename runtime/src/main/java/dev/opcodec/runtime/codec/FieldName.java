package dev.opcodec.runtime.codec;

/** The name of a JSON object's key, prepared for reading and writing. */
public sealed interface FieldName permits KnownName {
  /**
   * The key of this name.
   *
   * @throws IllegalArgumentException if the name holds a lone surrogate
   */
  static FieldName of(String wireName) {
    return KnownName.of(wireName);
  }

  /** The name as it is on the wire. */
  String wireName();
}
