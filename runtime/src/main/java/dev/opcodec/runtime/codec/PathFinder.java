package dev.opcodec.runtime.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the JSON path of a byte by scanning the input again up to it, so that reading without
 * errors pays nothing for paths. What comes before the byte has been accepted already, so the scan
 * trusts its grammar.
 */
final class PathFinder {
  private static final int MAX_KEY_LENGTH = 64;

  /** Longer paths lose their middle. */
  private static final int MAX_STEPS = 40;

  private final byte[] bytes;
  private final int offset;
  private final List<Container> open = new ArrayList<>();

  private PathFinder(byte[] bytes, int start, int offset) {
    this.bytes = bytes;
    this.offset = offset;
    int position = start;
    while (position < offset) {
      position = step(position);
    }
  }

  /** The path of the value or key at an offset; {@code root} is the path of the whole input. */
  static String pathAt(byte[] bytes, int start, int offset, String root) {
    return new PathFinder(bytes, start, offset).path(root, "");
  }

  /** The path of a key that is missing in the object whose closing brace is at an offset. */
  static String pathOfMissing(byte[] bytes, int start, int brace, String root, String name) {
    PathFinder found = new PathFinder(bytes, start, brace);
    if (!found.open.isEmpty()) {
      found.open.remove(found.open.size() - 1);
    }
    return found.path(root, "." + name);
  }

  private int step(int position) {
    switch (bytes[position]) {
      case '{' -> open.add(new Container(false));
      case '[' -> open.add(new Container(true));
      case '}', ']' -> {
        if (!open.isEmpty()) {
          open.remove(open.size() - 1);
        }
      }
      case ',' -> {
        if (!open.isEmpty()) {
          open.get(open.size() - 1).next();
        }
      }
      case '"' -> {
        return string(position + 1);
      }
      default -> {
        // White space, colons, literals and numbers do not change the path.
      }
    }
    return position + 1;
  }

  private int string(int from) {
    int end = from;
    while (end < offset && bytes[end] != '"') {
      end += bytes[end] == '\\' ? 2 : 1;
    }
    if (end < offset && !open.isEmpty()) {
      open.get(open.size() - 1).key(from, end);
    }
    return end + 1;
  }

  private String path(String root, String rest) {
    StringBuilder path = new StringBuilder(root);
    for (int i = 0; i < open.size(); i++) {
      if (open.size() > MAX_STEPS && i == MAX_STEPS / 2) {
        path.append('…');
        i = open.size() - MAX_STEPS / 2;
      }
      open.get(i).appendTo(path, bytes);
    }
    return path.append(rest).toString();
  }

  /** An array or object that is open at the offset, and where in it the scan is. */
  private static final class Container {
    private final boolean array;
    private int index;
    private int keyFrom = -1;
    private int keyTo;

    Container(boolean array) {
      this.array = array;
    }

    void next() {
      index++;
      keyFrom = -1;
    }

    void key(int from, int to) {
      if (keyFrom < 0) {
        keyFrom = from;
        keyTo = to;
      }
    }

    void appendTo(StringBuilder path, byte[] bytes) {
      if (array) {
        path.append('[').append(index).append(']');
      } else if (keyFrom >= 0) {
        if (looksLikeName(bytes)) {
          path.append('.')
              .append(new String(bytes, keyFrom, keyTo - keyFrom, StandardCharsets.ISO_8859_1));
        } else {
          path.append("[?]");
        }
      }
    }

    private boolean looksLikeName(byte[] bytes) {
      boolean fits = keyTo > keyFrom && keyTo - keyFrom <= MAX_KEY_LENGTH;
      for (int i = keyFrom; fits && i < keyTo; i++) {
        int c = bytes[i];
        fits =
            c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c == '-';
      }
      return fits;
    }
  }
}
