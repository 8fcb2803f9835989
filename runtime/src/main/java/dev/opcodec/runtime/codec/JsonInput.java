package dev.opcodec.runtime.codec;

import java.util.Objects;

/**
 * A document, a position in it, and the smallest pieces of JSON's grammar.
 *
 * <p>Behind the document stand a zero, which JSON has nowhere, and room for whole words: so a scan
 * needs no look at the limit, as it stops at the zero at the latest, and a word may be taken from
 * any position.
 *
 * <p>Between two members or items the position is at what separates them: a comma, the bracket that
 * opened the container, or the one that closes it.
 */
class JsonInput {
  /** Bytes that may be read behind the document. */
  static final int SLACK = 32;

  /** A larger copy, left by one long document, is not kept for short ones. */
  private static final int MAX_KEPT_COPY = 4 << 20;

  private static final int MAX_IDLE_COPY = 1 << 20;

  /** No position of a document. */
  static final int NOWHERE = -1;

  private static final byte[] NO_BYTES = new byte[SLACK];

  byte[] bytes = NO_BYTES;
  int position;

  /** Where the document ends; the byte there is zero. */
  int limit;

  /** Arrays and objects that are open. */
  int depth;

  /** The bracket that was entered last. */
  int opened;

  /**
   * The eight bytes before which the reader stands in an object, the first of them the lowest: a
   * comma, a quote and the beginning of the next name, if it stands there as it usually does. A
   * brace that opens the object is a comma here, so that the first name looks like all others.
   *
   * <p>A field, which generated codecs compare with the names they expect: HotSpot inlines not even
   * an accessor into a method that has grown to some 8,000 bytes of bytecode, and the codecs of
   * large objects do.
   */
  public long word;

  /** The eight bytes behind {@link #word}, in which most names end. */
  public long wordAfter;

  /** The opening quote of the last name that was looked up. */
  int name;

  /** Before which name a codec was told to look: told again, it has not looked. */
  int offeredAt = NOWHERE;

  /**
   * From where a codec has last begun to look for all names, not counting an object's beginning.
   */
  int lookedFrom = NOWHERE;

  /** Whether the last name that was looked up was unknown. */
  boolean expectsUnknown;

  /** Whether an error means no more than that the value is to be read as something else. */
  boolean trying;

  private final JsonLimits limits;
  private final int maxDepth;
  private byte[] copy = NO_BYTES;
  private int start;
  private String root = "$";

  JsonInput(JsonLimits limits) {
    this.limits = limits;
    maxDepth = limits.maxDepth();
  }

  final void resetInput(byte[] buffer, int offset, int length, String newRoot) {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length > limits.maxBytes()) {
      throw new JsonDecodeException(
          0, newRoot, "input of " + length + " bytes, more than " + limits.maxBytes());
    }
    int end = offset + length;
    if (buffer.length - end >= SLACK && buffer[end] == 0) {
      bytes = buffer;
      start = offset;
    } else {
      bytes = copyOf(buffer, offset, length);
      start = 0;
    }
    limit = start + length;
    root = newRoot;
    rewind();
  }

  private byte[] copyOf(byte[] buffer, int offset, int length) {
    int needed = length + SLACK;
    if (copy.length < needed || copy.length > Math.max(needed, MAX_KEPT_COPY)) {
      copy = new byte[Math.max(needed, Math.min(2 * copy.length, MAX_KEPT_COPY))];
    }
    System.arraycopy(buffer, offset, copy, 0, length);
    copy[length] = 0;
    return copy;
  }

  /** Forgets the document; returns whether the buffer is small enough to be kept for long. */
  final boolean release() {
    bytes = NO_BYTES;
    return copy.length <= MAX_IDLE_COPY;
  }

  final void rewind() {
    position = start;
    depth = 0;
    opened = -1;
  }

  /** Moves behind a value. */
  final void advance(int to) {
    position = to;
    word = Words.at(bytes, to);
    wordAfter = Words.at(bytes, to + 8);
  }

  /** Enters an array or object; the position stays at its bracket. */
  final void enter(char bracket, String otherwise) {
    int at = position;
    if (bytes[at] != bracket) {
      at = skipSpace(at);
      if (bytes[at] != bracket) {
        throw fail(at, otherwise);
      }
    }
    checkDepth(at, 1);
    depth++;
    opened = at;
    position = at;
    word = Words.at(bytes, at) ^ ('{' ^ ',');
    wordAfter = Words.at(bytes, at + 8);
  }

  /** Enters the object at the document's beginning and moves to the value of one of its keys. */
  final void enterAt(int value) {
    depth = 1;
    opened = start;
    position = value;
  }

  final void leave(int bracket) {
    depth--;
    advance(bracket + 1);
  }

  /**
   * Finds the next name's opening quote.
   *
   * @return its position, or -1 with the object left if there is none
   */
  final int nextMember() {
    int at = nextElement('{', '}', "',' or '}' expected");
    if (at < 0) {
      return at;
    }
    at = skipSpace(at);
    if (bytes[at] != '"') {
      throw fail(at, "name expected");
    }
    name = at;
    return at;
  }

  /** Reads the array before which the reader stands if it is {@code []}. */
  final boolean leaveEmptyArray() {
    int at = position;
    if (bytes[at] != '[' || bytes[at + 1] != ']') {
      return false;
    }
    checkDepth(at, 1);
    advance(at + 2);
    return true;
  }

  /** Enters an array and moves to its first item, or returns false with the array left. */
  final boolean moveIntoArray() {
    enter('[', "array expected");
    return moveToItem();
  }

  /** Moves to the next item, or returns false with the array left if there is none. */
  final boolean moveToItem() {
    if (bytes[position] == ',') {
      position++;
      return true;
    }
    int at = nextElement('[', ']', "',' or ']' expected");
    if (at < 0) {
      return false;
    }
    position = at;
    return true;
  }

  /** The position behind the separator, or -1 with the container left if it ends there. */
  private int nextElement(char open, char close, String otherwise) {
    int at = bytes[position] > ' ' ? position : skipSpace(position);
    byte separator = bytes[at];
    if (separator == ',') {
      return at + 1;
    }
    if (separator == open && at == opened) {
      int inside = skipSpace(at + 1);
      if (bytes[inside] != close) {
        return inside;
      }
      leave(inside);
      return -1;
    }
    if (separator != close) {
      throw fail(at, otherwise);
    }
    leave(at);
    return -1;
  }

  final int offsetOf(int at) {
    return at - start;
  }

  final JsonDecodeException fail(int at, String problem) {
    if (trying) {
      return JsonDecodeException.UNTOLD;
    }
    int where = Math.min(at, limit);
    String path = PathFinder.pathAt(bytes, start, where, root);
    return new JsonDecodeException(
        where - start, path, at < limit ? problem : "input ends too early");
  }

  /** A key is missing in the object that has just ended. */
  final JsonDecodeException missingKey(String key) {
    if (trying) {
      return JsonDecodeException.UNTOLD;
    }
    int brace = Math.max(start, position - 1);
    String path = PathFinder.pathOfMissing(bytes, start, brace, root, key);
    return new JsonDecodeException(brace - start, path, "required key is missing or null");
  }

  /** An error in a value that was copied out of the object that has just ended. */
  final JsonDecodeException inside(String key, JsonDecodeException error) {
    if (trying) {
      return JsonDecodeException.UNTOLD;
    }
    int brace = Math.max(start, position - 1);
    String path = PathFinder.pathOfMissing(bytes, start, brace, root, key);
    return new JsonDecodeException(
        brace - start, path + error.path().substring(1), error.problem());
  }

  final void checkDepth(int at, int more) {
    if (depth + more > maxDepth) {
      throw fail(at, "nested more than " + maxDepth + " deep");
    }
  }

  /** The position of the next byte that is not white space; that there is none is an error. */
  final int skipSpace(int from) {
    int at = from;
    while (isSpace(bytes[at])) {
      at++;
    }
    if (at >= limit) {
      throw fail(limit, "");
    }
    return at;
  }

  /** The position of the next byte that is not white space, or the limit. */
  final int spaceEnd(int from) {
    int at = from;
    while (at < limit && isSpace(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(byte b) {
    return b <= ' ' && (b == ' ' || b == '\n' || b == '\r' || b == '\t');
  }

  /** The position behind the colon that follows a name. */
  final int colonEnd(int from) {
    int at = bytes[from] == ':' ? from : skipSpace(from);
    if (bytes[at] != ':') {
      throw fail(at, "':' expected");
    }
    return at + 1;
  }

  static boolean startsNumber(byte b) {
    return b == '-' || NumberReading.isDigit(b);
  }

  /** Goes back to a value before which the reader has stood, and to what was open then. */
  final void backTo(int value, int itsDepth, int itsBracket) {
    position = value;
    depth = itsDepth;
    opened = itsBracket;
    offeredAt = NOWHERE;
  }
}
