package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a type, read one after the other. */
final class TypeTokens {
  /** A word, or one other character. */
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_.-]+|\\S");

  /** A word or sign and where it stands; the end of the type is an empty one. */
  record Token(String text, Span span) {
    boolean is(String other) {
      return text.equals(other);
    }

    boolean isWord() {
      return !text.isEmpty() && Character.isLetter(text.codePointAt(0));
    }
  }

  private final List<Token> tokens = new ArrayList<>();
  private int next;

  TypeTokens(String text, int offset, Span span) {
    int length = text.codePointCount(0, text.length());
    // An escape or a fold makes the text and its source differ, so that nothing can be counted.
    boolean countable =
        span.isInOneLine() && span.endColumn() - span.column() == length + 2 * offset;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      int from = text.codePointCount(0, matcher.start());
      int size = matcher.group().codePointCount(0, matcher.group().length());
      tokens.add(new Token(matcher.group(), countable ? span.part(offset + from, size) : span));
    }
    tokens.add(new Token("", countable ? span.part(offset + length, 1) : span));
  }

  Token peek() {
    return tokens.get(next);
  }

  /** The token after the next. */
  Token peekSecond() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
  }

  Token take() {
    Token token = tokens.get(next);
    if (next < tokens.size() - 1) {
      next++;
    }
    return token;
  }

  boolean takeIf(String text) {
    boolean there = peek().is(text);
    if (there) {
      take();
    }
    return there;
  }
}
