package dev.opcodec.processor.emit.codec;

import dev.opcodec.processor.emit.java.Code;

/** Lays out the lines of a read switch: one a field where it fits. */
final class CaseLines {
  /** What is left of a line of 100 columns behind a switch's indentation. */
  private static final int ROOM = 92;

  private CaseLines() {}

  /** A wire name as a comment; javac would decode a backslash-u even there. */
  static Code comment(String wireName) {
    return Code.of("// $L", wireName.replaceAll("[^ -~]|\\\\", "?"));
  }

  /** A branch that assigns one value. */
  static Code assignmentCase(int index, String name, Code value, Code comment) {
    Code line = Code.of("case $L -> $L = $L; $L", index, name, value, comment);
    if (line.width() <= ROOM) {
      return Code.of("$L\n", line);
    }
    return Code.of("case $L -> $L\n$>$>$L = $L;\n$<$<", index, comment, name, value);
  }
}
