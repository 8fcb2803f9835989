package dev.opcodec.benchmarks.generator;

/**
 * A field of a peer's model; it is named as on the wire.
 *
 * @param required true if a value is always there
 * @param place where it stands among the fields of its type, from 0
 * @param nullIsWritten true if the key is always there, so that its null is a null on the wire too
 */
record PeerField(String name, PeerValue value, boolean required, int place, boolean nullIsWritten) {
  PeerField(String name, PeerValue value, boolean required) {
    this(name, value, required, 0, false);
  }

  String javaType() {
    return required ? value.primitive() : value.boxed();
  }

  boolean isPrimitive() {
    return required && !value.primitive().equals(value.boxed());
  }

  boolean isId() {
    return value instanceof PeerValue.Id;
  }

  boolean isIdList() {
    return value instanceof PeerValue.ListOf list && list.item() instanceof PeerValue.Id;
  }

  PeerField placed(int place, boolean nullIsWritten) {
    return new PeerField(name, value, required, place, nullIsWritten);
  }
}
