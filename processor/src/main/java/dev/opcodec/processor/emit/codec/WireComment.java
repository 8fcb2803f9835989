package dev.opcodec.processor.emit.codec;

import dev.opcodec.processor.emit.java.Code;

/** Comments that say what is on the wire. */
final class WireComment {
  private WireComment() {}

  /** A wire name as a comment; javac would decode a backslash-u even there. */
  static Code of(String wireName) {
    return Code.of("// $L", wireName.replaceAll("[^ -~]|\\\\", "?"));
  }
}
