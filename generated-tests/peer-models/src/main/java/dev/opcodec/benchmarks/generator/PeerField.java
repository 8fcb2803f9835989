package dev.opcodec.benchmarks.generator;

/**
 * A field of a peer's model; it is named as on the wire.
 *
 * @param required true if a value is always there
 */
record PeerField(String name, PeerValue value, boolean required) {
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

  PeerField optional() {
    return new PeerField(name, value, false);
  }
}
