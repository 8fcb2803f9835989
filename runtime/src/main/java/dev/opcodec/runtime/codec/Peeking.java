package dev.opcodec.runtime.codec;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks into the object that comes next, to tell the cases of a union apart. */
final class Peeking {
  /** Most tags are small numbers: they need no text of their own each time. */
  private static final String[] SMALL_NUMBERS =
      IntStream.range(0, 100).mapToObj(it -> Integer.toString(it).intern()).toArray(String[]::new);

  private static final int FIRST_KEYS = 3;

  private final JsonReader in;

  Peeking(JsonReader in) {
    this.in = in;
  }

  /** The kind of the value. */
  JsonKind kind() {
    int at = in.skipSpace(in.position);
    return switch (in.bytes[at]) {
      case '"' -> JsonKind.STRING;
      case '{' -> JsonKind.OBJECT;
      case '[' -> JsonKind.ARRAY;
      case 't', 'f' -> JsonKind.BOOLEAN;
      case 'n' -> JsonKind.NULL;
      default -> {
        if (!JsonInput.startsNumber(in.bytes[at])) {
          throw in.fail(at, "value expected");
        }
        yield JsonKind.NUMBER;
      }
    };
  }

  /** The text of this key's value if it is a string or a number. */
  @Nullable String tag(FieldName name) {
    int value = in.position;
    int digit = digitOfFirst(KnownName.of(name), value);
    if (digit >= 0) {
      return SMALL_NUMBERS[digit];
    }
    int depth = in.depth;
    int opened = in.opened;
    String tag = find(name) ? text() : null;
    in.backTo(value, depth, opened);
    return tag;
  }

  /**
   * The digit that is the value of this key, if it is the first of an object, as tags mostly are.
   *
   * @return negative if it is not
   */
  private int digitOfFirst(KnownName name, int value) {
    if (!name.standsAt(in.bytes, value, '{')) {
      return -1;
    }
    int at = value + name.length();
    int digit = in.bytes[at] - '0';
    byte next = in.bytes[at + 1];
    return digit <= 9 && (next == ',' || next == '}') ? digit : -1;
  }

  /** Whether the object has this key. */
  boolean has(FieldName name) {
    int value = in.position;
    int depth = in.depth;
    int opened = in.opened;
    boolean found = find(name);
    in.backTo(value, depth, opened);
    return found;
  }

  /**
   * Whether one of an object's first keys is among these. An exception, by which a key that is met
   * while reading is told, takes as long as to read a hundred keys.
   */
  boolean beginsWithAny(FieldNames names) {
    int value = in.position;
    int depth = in.depth;
    int opened = in.opened;
    boolean found = false;
    if (in.bytes[in.skipSpace(value)] == '{') {
      in.enter('{', "object expected");
      int quote = in.nextMember();
      for (int i = 0; i < FIRST_KEYS && quote >= 0 && !found; i++) {
        found = names.findUsual(in.bytes, quote + 1) >= 0;
        in.position = in.colonEnd(StringReading.checkedEnd(in, quote + 1) + 1);
        if (!found) {
          in.skipValue();
          quote = in.nextMember();
        }
      }
    }
    in.backTo(value, depth, opened);
    return found;
  }

  /** Moves to this key's value if an object comes next and has the key. */
  private boolean find(FieldName wanted) {
    if (in.bytes[in.skipSpace(in.position)] != '{') {
      return false;
    }
    in.enter('{', "object expected");
    while (!in.takeIfNext(wanted)) {
      int quote = in.nextMember();
      if (quote < 0) {
        return false;
      }
      if (nameIs(KnownName.of(wanted), quote)) {
        return true;
      }
      in.skipValue();
    }
    return true;
  }

  private boolean nameIs(KnownName wanted, int quote) {
    byte[] bytes = in.bytes;
    int from = quote + 1;
    int end = StringReading.plainEnd(bytes, from);
    if (end < 0 || bytes[end] != '"') {
      boolean same = StringReading.read(in, quote).equals(wanted.wireName());
      in.position = in.colonEnd(in.position);
      return same;
    }
    in.position = in.colonEnd(end + 1);
    return wanted.is(bytes, from, end);
  }

  private @Nullable String text() {
    int from = in.skipSpace(in.position);
    if (in.bytes[from] == '"') {
      return StringReading.read(in, from);
    }
    if (!JsonInput.startsNumber(in.bytes[from])) {
      return null;
    }
    int end = NumberReading.checkedEnd(in, from);
    if (end - from <= 2 && in.bytes[from] != '-') {
      int tens = end - from == 1 ? 0 : in.bytes[from] - '0';
      return SMALL_NUMBERS[10 * tens + in.bytes[end - 1] - '0'];
    }
    WholeNumber whole = new WholeNumber(in.bytes, from, end);
    if (whole.outcome() == WholeNumber.Outcome.WHOLE && whole.magnitude() >= 0) {
      return Long.toString(whole.isNegative() ? -whole.magnitude() : whole.magnitude());
    }
    return new String(in.bytes, from, end - from, StandardCharsets.US_ASCII);
  }
}
