package dev.opcodec.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds one Javadoc comment out of paragraphs and tags, wrapped. Texts of a schema pass through
 * {@link #escape}; everything given to the other methods is markup already.
 */
public final class Javadoc {
  /** Leaves room for the indentation of a nested type's member and for the asterisk. */
  private static final int WIDTH = 92;

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final StringBuilder text = new StringBuilder();
  private boolean tagged;

  /** The plain text as markup; what stands between backticks becomes code. */
  public static String escape(String plain) {
    StringBuilder out = new StringBuilder(plain.length() + 16);
    Matcher code = CODE.matcher(plain);
    int from = 0;
    while (code.find()) {
      out.append(escapeCharacters(plain.substring(from, code.start()))).append(code(code.group(1)));
      from = code.end();
    }
    return out.append(escapeCharacters(plain.substring(from))).toString();
  }

  /** The literal in code font. */
  public static String code(String literal) {
    boolean safe = literal.chars().noneMatch(c -> "{}@\\".indexOf(c) >= 0);
    return safe && !literal.contains("*/")
        ? "{@code " + literal + "}"
        : "<code>" + escapeCharacters(literal) + "</code>";
  }

  private static String escapeCharacters(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        // javac reads Unicode escapes in comments too, and refuses malformed ones.
        .replace("\\", "&#92;");
  }

  /** Adds a paragraph; nothing if it is blank. */
  public Javadoc paragraph(String markup) {
    if (markup.isBlank()) {
      return this;
    }
    if (text.length() > 0) {
      text.append('\n');
      wrap("<p>" + markup.strip(), "");
    } else {
      wrap(markup, "");
    }
    return this;
  }

  /** Adds a tag with its text, such as {@code @param name …}; tags come after all paragraphs. */
  public Javadoc tag(String tag, String markup) {
    if (!tagged && text.length() > 0) {
      text.append('\n');
    }
    tagged = true;
    wrap("@" + tag + " " + markup, "    ");
    return this;
  }

  /** The comment's content; empty, so that no comment is written, if there is nothing to say. */
  public CodeBlock build() {
    return text.isEmpty() ? CodeBlock.of("") : CodeBlock.of("$L", text);
  }

  private void wrap(String markup, String indent) {
    int column = 0;
    for (int from = 0; from < markup.length(); ) {
      if (isSpace(markup.charAt(from))) {
        from++;
        continue;
      }
      int end = endOfWord(markup, from);
      String word = markup.substring(from, end);
      from = end;
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        text.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    text.append('\n');
  }

  /** The end of a word, or of several that an inline tag holds together. */
  private static int endOfWord(String markup, int from) {
    int end = from;
    while (end < markup.length() && !isSpace(markup.charAt(end))) {
      int tagEnd = markup.startsWith("{@", end) ? markup.indexOf('}', end) : -1;
      end = Math.max(end, tagEnd) + 1;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
