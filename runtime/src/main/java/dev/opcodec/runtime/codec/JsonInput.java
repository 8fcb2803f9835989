package dev.opcodec.runtime.codec;

import java.util.Objects;

/** A document, a position in it, and the smallest pieces of JSON's grammar. */
final class JsonInput {
  byte[] bytes = new byte[0];
  int position;

  /** Where the document ends; nothing at it or behind it is ever looked at. */
  int limit;

  /** Arrays and objects that are open. */
  int depth;

  /** Nothing of the innermost open container has been read yet. */
  boolean first;

  /** The opening quote of the last name that was looked up and not just predicted. */
  int name;

  private final JsonLimits limits;
  private int start;
  private String root = "$";

  JsonInput(JsonLimits limits) {
    this.limits = limits;
  }

  void reset(byte[] buffer, int offset, int length, String newRoot) {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length > limits.maxBytes()) {
      throw new JsonDecodeException(
          0, newRoot, "input of " + length + " bytes, more than " + limits.maxBytes());
    }
    bytes = buffer;
    start = offset;
    limit = offset + length;
    root = newRoot;
    restart();
  }

  void restart() {
    position = start;
    depth = 0;
    first = false;
  }

  /** Goes behind the bracket that opens an array or object. */
  void enter(char bracket, String otherwise) {
    int at = skipSpace(position);
    if (bytes[at] != bracket) {
      throw fail(at, otherwise);
    }
    checkDepth(at, 1);
    position = at + 1;
    depth++;
    first = true;
  }

  private void leave(int bracket) {
    position = bracket + 1;
    depth--;
    first = false;
  }

  /** Where the next name may start, or -1 with the object left if there is none. */
  int nextMember() {
    int at = skipSpace(position);
    if (bytes[at] == '}') {
      leave(at);
      return -1;
    }
    if (!first) {
      if (bytes[at] != ',') {
        throw fail(at, "',' or '}' expected");
      }
      at++;
    }
    first = false;
    return at;
  }

  /** Moves to the next item, or returns false with the array left if there is none. */
  boolean nextItem() {
    int at = skipSpace(position);
    if (bytes[at] == ']') {
      leave(at);
      return false;
    }
    if (!first) {
      if (bytes[at] != ',') {
        throw fail(at, "',' or ']' expected");
      }
      at++;
    }
    first = false;
    position = at;
    return true;
  }

  JsonDecodeException fail(int at, String problem) {
    String path = PathFinder.pathAt(bytes, start, at, root);
    return new JsonDecodeException(at - start, path, problem);
  }

  /** A key is missing in the object that has just ended. */
  JsonDecodeException missing(String name) {
    int brace = Math.max(start, position - 1);
    String path = PathFinder.pathOfMissing(bytes, start, brace, root, name);
    return new JsonDecodeException(brace - start, path, "required key is missing or null");
  }

  /** An error in a value that was copied out of the object that has just ended. */
  JsonDecodeException inside(String name, JsonDecodeException error) {
    int brace = Math.max(start, position - 1);
    String path = PathFinder.pathOfMissing(bytes, start, brace, root, name);
    return new JsonDecodeException(
        brace - start, path + error.path().substring(1), error.problem());
  }

  void checkDepth(int at, int more) {
    if (depth + more > limits.maxDepth()) {
      throw fail(at, "nested more than " + limits.maxDepth() + " deep");
    }
  }

  /** The byte at a position, or -1 beyond the input, which is a byte that JSON never has. */
  int byteAt(int at) {
    return at < limit ? bytes[at] : -1;
  }

  /** The position of the next byte that is not white space; that there is none is an error. */
  int skipSpace(int from) {
    if (from < limit && bytes[from] > ' ') {
      return from;
    }
    int at = spaceEnd(from);
    if (at >= limit) {
      throw fail(limit, "input ends too early");
    }
    return at;
  }

  /** The position of the next byte that is not white space, or the limit. */
  int spaceEnd(int from) {
    int at = from;
    while (at < limit && isSpace(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** The position behind the colon that follows a name. */
  int colonEnd(int from) {
    int at = skipSpace(from);
    if (bytes[at] != ':') {
      throw fail(at, "':' expected");
    }
    return at + 1;
  }

  /** The position of the next name's opening quote. */
  int nameStart(int from) {
    int at = skipSpace(from);
    if (bytes[at] != '"') {
      throw fail(at, "name expected");
    }
    name = at;
    return at;
  }

  /** The position behind this literal, which must stand here. */
  int literalEnd(int from, String literal) {
    for (int i = 0; i < literal.length(); i++) {
      if (byteAt(from + i) != literal.charAt(i)) {
        throw fail(from, "value expected");
      }
    }
    return from + literal.length();
  }

  static boolean startsNumber(byte b) {
    return b == '-' || NumberReading.isDigit(b);
  }
}
