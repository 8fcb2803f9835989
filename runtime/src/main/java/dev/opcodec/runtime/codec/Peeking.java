package dev.opcodec.runtime.codec;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Looks into the object before which a reader stands, to tell the cases of a union apart. */
final class Peeking {
  private final JsonReader in;

  Peeking(JsonReader in) {
    this.in = in;
  }

  /** The text of this key's value if it is a string or a number. */
  @Nullable String tag(FieldName name) {
    if (in.peekKind() != JsonKind.OBJECT) {
      return null;
    }
    int position = in.position;
    int depth = in.depth();
    boolean first = in.isFirst();
    String tag = find(name) ? text() : null;
    in.rewind(position, depth, first);
    return tag;
  }

  /** Whether the object has this key. */
  boolean has(FieldName name) {
    if (in.peekKind() != JsonKind.OBJECT) {
      return false;
    }
    int position = in.position;
    int depth = in.depth();
    boolean first = in.isFirst();
    boolean found = find(name);
    in.rewind(position, depth, first);
    return found;
  }

  private boolean find(FieldName wanted) {
    in.beginObject();
    for (int at = in.memberStart(); at >= 0; at = in.memberStart()) {
      if (nameIs(wanted, in.skipSpace(at))) {
        return true;
      }
      in.skipValue();
    }
    return false;
  }

  private boolean nameIs(FieldName wanted, int quote) {
    if (in.byteAt(quote) != '"') {
      throw in.fail(quote, "name expected");
    }
    int end = StringReading.checkedEnd(in, quote + 1);
    boolean same = wanted.is(in.bytes, quote + 1, end);
    // An escaped name has a backslash before its end, and is then compared as text.
    if (!same && hasBackslash(quote + 1, end)) {
      same = in.text(quote).equals(wanted.wireName());
    }
    in.position = in.colonEnd(end + 1);
    return same;
  }

  private boolean hasBackslash(int from, int to) {
    for (int i = from; i < to; i++) {
      if (in.bytes[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  private @Nullable String text() {
    JsonKind kind = in.peekKind();
    if (kind == JsonKind.STRING) {
      return in.readString();
    }
    if (kind != JsonKind.NUMBER) {
      return null;
    }
    int from = in.skipSpace(in.position);
    int end = NumberReading.checkedEnd(in, from);
    WholeNumber whole = new WholeNumber(in.bytes, from, end);
    if (whole.outcome() == WholeNumber.Outcome.WHOLE && whole.magnitude() >= 0) {
      return Long.toString(whole.isNegative() ? -whole.magnitude() : whole.magnitude());
    }
    return new String(in.bytes, from, end - from, StandardCharsets.US_ASCII);
  }
}
