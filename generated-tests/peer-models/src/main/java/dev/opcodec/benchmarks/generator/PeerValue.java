package dev.opcodec.benchmarks.generator;

/** A value as a peer's model holds it. */
sealed interface PeerValue {
  /** Digits in a string on the wire, a long in memory. */
  record Id() implements PeerValue {}

  /** What a Java type without more says. */
  record Plain(String primitive, String boxed) implements PeerValue {}

  /** An object of the model. */
  record Ref(String type) implements PeerValue {}

  /** An array. */
  record ListOf(PeerValue item) implements PeerValue {}

  PeerValue ID = new Id();
  PeerValue STRING = new Plain("String", "String");
  PeerValue BOOLEAN = new Plain("boolean", "Boolean");
  PeerValue INT = new Plain("int", "Integer");
  PeerValue LONG = new Plain("long", "Long");
  PeerValue DOUBLE = new Plain("double", "Double");

  /** The Java type where null can be. */
  default String boxed() {
    if (this instanceof Plain plain) {
      return plain.boxed();
    }
    if (this instanceof ListOf list) {
      return "java.util.List<" + list.item().boxed() + ">";
    }
    return this instanceof Ref ref ? ref.type() : "Long";
  }

  /** The Java type where a value always is. */
  default String primitive() {
    if (this instanceof Plain plain) {
      return plain.primitive();
    }
    return this instanceof Id ? "long" : boxed();
  }
}
