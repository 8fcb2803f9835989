package dev.opcodec.processor.emit;

import com.palantir.javapoet.CodeBlock;

/** Lays out the lines of a read switch: one a field where it fits. */
final class CodecLines {
  /** What is left of a line of 100 columns behind a switch's indentation. */
  private static final int ROOM = 92;

  private CodecLines() {}

  /** A wire name as a comment; javac would decode a backslash-u even there. */
  static CodeBlock comment(String wireName) {
    return CodeBlock.of("// $L", wireName.replaceAll("[^ -~]|\\\\", "?"));
  }

  /** A branch that assigns one value. */
  static CodeBlock assignmentCase(int index, String name, CodeBlock value, CodeBlock comment) {
    CodeBlock line = CodeBlock.of("case $L -> $L = $L; $L\n", index, name, value, comment);
    if (width(line) <= ROOM) {
      return line;
    }
    return CodeBlock.of("case $L -> $L\n$>$>$L = $L;\n$<$<", index, comment, name, value);
  }

  /** A block printed alone has qualified names, which imports shorten, and is wrapped too early. */
  private static int width(CodeBlock line) {
    return line.toString()
        .strip()
        .replaceAll("\\s+", " ")
        .replaceAll("\\b(?:[a-z0-9_]+\\.)+(?=[A-Z])", "")
        .length();
  }
}
