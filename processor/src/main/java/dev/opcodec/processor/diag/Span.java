package dev.opcodec.processor.diag;

/**
 * A stretch of a schema file. Lines and columns start at 1 and columns count code points; the end
 * is exclusive. A span of line 0 is the file as a whole.
 */
public record Span(String file, int line, int column, int endLine, int endColumn) {

  /** The file as a whole. */
  public static Span ofFile(String file) {
    return new Span(file, 0, 0, 0, 0);
  }

  /** A stretch within one line. */
  public static Span inLine(String file, int line, int column, int length) {
    return new Span(file, line, column, line, column + length);
  }

  /** True if it points at a place in the file and not at the file as a whole. */
  public boolean hasPosition() {
    return line > 0;
  }

  /** True if it lies within one line. */
  public boolean isInOneLine() {
    return line == endLine;
  }

  /**
   * The part of this span that starts after {@code offset} code points, or all of it when it covers
   * several lines and so cannot be counted in.
   */
  public Span part(int offset, int length) {
    return hasPosition() && isInOneLine() ? inLine(file, line, column + offset, length) : this;
  }

  /** {@code file:line:column}, or the file alone. */
  public String place() {
    return hasPosition() ? file + ":" + line + ":" + column : file;
  }
}
