package dev.opcodec.processor.diag;

import java.util.List;

/** The text of a schema file, by line. */
public final class SourceText {
  private final List<String> lines;

  /** Splits the text at its line ends. */
  public SourceText(String text) {
    this.lines = text.lines().toList();
  }

  /** The line without its end, empty if there is none; the first is 1. */
  public String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** The number of lines. */
  public int lines() {
    return lines.size();
  }
}
