package dev.opcodec.runtime.codec;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Looks into the object that comes next, to tell the cases of a union apart. */
final class Peeking {
  private final JsonInput in;
  private final StringReading strings;
  private final ValueSkipping skipping;

  Peeking(JsonInput in, StringReading strings, ValueSkipping skipping) {
    this.in = in;
    this.strings = strings;
    this.skipping = skipping;
  }

  /** The text of this key's value if it is a string or a number. */
  @Nullable String tag(FieldName name) {
    int position = in.position;
    int depth = in.depth;
    boolean first = in.first;
    String tag = find(name) ? text() : null;
    rewind(position, depth, first);
    return tag;
  }

  /** Whether the object has this key. */
  boolean has(FieldName name) {
    int position = in.position;
    int depth = in.depth;
    boolean first = in.first;
    boolean found = find(name);
    rewind(position, depth, first);
    return found;
  }

  private void rewind(int position, int depth, boolean first) {
    in.position = position;
    in.depth = depth;
    in.first = first;
  }

  /** Moves to this key's value if an object comes next and has the key. */
  private boolean find(FieldName wanted) {
    if (in.bytes[in.skipSpace(in.position)] != '{') {
      return false;
    }
    in.enter('{', "object expected");
    for (int at = in.nextMember(); at >= 0; at = in.nextMember()) {
      if (nameIs(wanted, in.nameStart(at))) {
        return true;
      }
      skipping.skip(in);
    }
    return false;
  }

  private boolean nameIs(FieldName wanted, int quote) {
    int from = quote + 1;
    int end = StringReading.checkedEnd(in, from);
    boolean same =
        StringReading.isPlain(in.bytes, from, end)
            ? wanted.is(in.bytes, from, end)
            : strings.read(quote).equals(wanted.wireName());
    in.position = in.colonEnd(end + 1);
    return same;
  }

  private @Nullable String text() {
    int from = in.skipSpace(in.position);
    if (in.bytes[from] == '"') {
      return strings.read(from);
    }
    if (!JsonInput.startsNumber(in.bytes[from])) {
      return null;
    }
    int end = NumberReading.checkedEnd(in, from);
    WholeNumber whole = new WholeNumber(in.bytes, from, end);
    if (whole.outcome() == WholeNumber.Outcome.WHOLE && whole.magnitude() >= 0) {
      return Long.toString(whole.isNegative() ? -whole.magnitude() : whole.magnitude());
    }
    return new String(in.bytes, from, end - from, StandardCharsets.US_ASCII);
  }
}
