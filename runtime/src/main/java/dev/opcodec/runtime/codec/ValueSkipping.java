package dev.opcodec.runtime.codec;

/** Skips a value of any kind: checks all of it, without recursion and without allocation. */
final class ValueSkipping {
  /** One bit an open container: whether it is an object. */
  private final long[] objects;

  ValueSkipping(int maxDepth) {
    objects = new long[maxDepth / 64 + 1];
  }

  /** Moves the reader behind the value before which it stands. */
  void skip(JsonInput in) {
    int opened = 0;
    do {
      int at = in.bytes[in.position] > ' ' ? in.position : in.skipSpace(in.position);
      switch (in.bytes[at]) {
        case '{', '[' -> {
          boolean object = in.bytes[at] == '{';
          in.checkDepth(at, opened + 1);
          int inside = in.skipSpace(at + 1);
          if (in.bytes[inside] == (object ? '}' : ']')) {
            in.position = inside + 1;
          } else {
            mark(opened++, object);
            in.position = object ? nameEnd(in, inside) : inside;
            continue;
          }
        }
        default -> skipScalar(in, at);
      }
      opened = afterValue(in, opened);
    } while (opened > 0);
    in.advance(in.position);
  }

  /** Closes what ends here and moves to the next value; returns how many are still open. */
  private int afterValue(JsonInput in, int openBefore) {
    int opened = openBefore;
    while (opened > 0) {
      boolean object = isObject(opened - 1);
      int at = in.bytes[in.position] > ' ' ? in.position : in.skipSpace(in.position);
      byte found = in.bytes[at];
      if (found == ',') {
        in.position = object ? nameEnd(in, at + 1) : at + 1;
        return opened;
      }
      if (found != (object ? '}' : ']')) {
        throw in.fail(at, object ? "',' or '}' expected" : "',' or ']' expected");
      }
      in.position = at + 1;
      opened--;
    }
    return 0;
  }

  /** Skips everything but arrays and objects. */
  private static void skipScalar(JsonInput in, int at) {
    switch (in.bytes[at]) {
      case '"' -> in.position = StringReading.checkedEnd(in, at + 1) + 1;
      case 't', 'f' -> LiteralReading.readBoolean(in, at);
      case 'n' -> LiteralReading.readNull(in, at);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          in.position = NumberReading.checkedEnd(in, at);
      default -> throw in.fail(at, "value expected");
    }
  }

  /** Skips a name and its colon. */
  private static int nameEnd(JsonInput in, int from) {
    int at = in.skipSpace(from);
    if (in.bytes[at] != '"') {
      throw in.fail(at, "name expected");
    }
    return in.colonEnd(StringReading.checkedEnd(in, at + 1) + 1);
  }

  private void mark(int index, boolean object) {
    long bit = 1L << index;
    objects[index >> 6] = object ? objects[index >> 6] | bit : objects[index >> 6] & ~bit;
  }

  private boolean isObject(int index) {
    return (objects[index >> 6] & 1L << index) != 0;
  }
}
