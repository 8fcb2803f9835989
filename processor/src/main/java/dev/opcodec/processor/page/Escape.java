package dev.opcodec.processor.page;

import java.util.regex.Pattern;

/** Makes text harmless inside an element and inside a quoted attribute. */
final class Escape {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final char REPLACEMENT = '\uFFFD';

  private Escape() {}

  /** The text as it may stand in an element or between the quotes of an attribute. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    text(text, out);
    return out.toString();
  }

  /** Appends the escaped text. */
  static void text(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(belongs(text, i) ? c : REPLACEMENT);
      }
    }
  }

  /**
   * Passes on the name of an element or attribute.
   *
   * @throws IllegalArgumentException if it is none
   */
  static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of HTML: " + name);
    }
    return name;
  }

  /** False for control characters, which HTML forbids, and for halves of surrogate pairs. */
  private static boolean belongs(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return c == '\n' || c == '\t' || !Character.isISOControl(c);
  }
}
