package dev.opcodec.processor.diff;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes mappings in block style, two spaces a level, every text in double quotes. */
final class YamlText {
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int DELETE = 0x7F;

  private final StringBuilder out = new StringBuilder();
  private int depth;

  /** A line of comment. */
  void comment(String text) {
    out.append("# ").append(text).append('\n');
  }

  /** A key with what stands below it. */
  void section(String key, Runnable content) {
    line(key + ":");
    indented(content);
  }

  /** An item of a list that is a mapping; the content writes at least one line. */
  void item(Runnable content) {
    int start = out.length();
    indented(content);
    out.setCharAt(start + 2 * depth, '-');
  }

  /** A key with a text. */
  void text(String key, String value) {
    line(key + ": " + quoted(value));
  }

  /** A key with a number, a boolean or a word of the language. */
  void plain(String key, Object value) {
    line(key + ": " + value);
  }

  /** A key with a list of texts in one line; nothing if it is empty. */
  void names(String key, Collection<String> names) {
    if (!names.isEmpty()) {
      line(key + ": " + list(names));
    }
  }

  /** An item of a list that is a text. */
  void itemText(String value) {
    line("- " + quoted(value));
  }

  /** A list of texts in one line. */
  static String list(Collection<String> names) {
    return names.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A text that is read as it is. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < FIRST_PRINTABLE || c >= DELETE) {
        quoted.append(String.format("\\u%04X", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private void line(String line) {
    out.append("  ".repeat(depth)).append(line).append('\n');
  }

  private void indented(Runnable content) {
    depth++;
    content.run();
    depth--;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
