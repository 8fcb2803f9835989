package dev.opcodec.processor.page;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes HTML in which text cannot become markup: whatever is text is escaped, attributes come only
 * as {@link Attributes}, and an element that is opened is closed.
 */
final class Html {
  /** After these a new line starts, so that two versions of a page can be compared. */
  private static final Set<String> OWN_LINE =
      Set.of("article", "section", "header", "table", "thead", "tr", "ul", "li", "p", "details");

  private static final int LONG_NAME = 18;

  private final StringBuilder out = new StringBuilder();

  /** Writes text. */
  Html text(String text) {
    Escape.text(text, out);
    return this;
  }

  /** Writes a name; a long one may be broken between its words, where a line has no room. */
  Html name(String name) {
    int from = 0;
    for (int i = 1; name.length() > LONG_NAME && i < name.length(); i++) {
      if (startsWord(name, i)) {
        text(name.substring(from, i));
        out.append("<wbr>");
        from = i;
      }
    }
    return text(name.substring(from));
  }

  private static boolean startsWord(String name, int index) {
    char before = name.charAt(index - 1);
    char c = name.charAt(index);
    return before == '_' || (Character.isUpperCase(c) && Character.isLowerCase(before));
  }

  /** Writes an element without attributes around what the writer writes. */
  Html element(String tag, Consumer<Html> content) {
    return element(tag, Attributes.NONE, content);
  }

  /** Writes an element without attributes around a text. */
  Html element(String tag, String text) {
    return element(tag, Attributes.NONE, text);
  }

  /** Writes an element around a text. */
  Html element(String tag, Attributes attributes, String text) {
    return element(tag, attributes, inner -> inner.text(text));
  }

  /** Writes an element around what the writer writes. */
  Html element(String tag, Attributes attributes, Consumer<Html> content) {
    String name = Escape.name(tag);
    out.append('<').append(name);
    attributes.writeTo(out);
    out.append('>');
    content.accept(this);
    out.append("</").append(name).append('>');
    if (OWN_LINE.contains(name)) {
      out.append('\n');
    }
    return this;
  }

  /** What was written. */
  @Override
  public String toString() {
    return out.toString();
  }
}
