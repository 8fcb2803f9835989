package dev.opcodec.runtime.codec;

import org.jspecify.annotations.Nullable;

/** The names of an object's keys, wherever and however they stand. */
final class NameReading {
  private NameReading() {}

  /**
   * Moves behind the next name and its colon.
   *
   * @return its index among those given, {@link JsonReader#UNKNOWN}, or {@link JsonReader#END}
   */
  static int next(JsonReader in, FieldNames names) {
    int quote = in.nextMember();
    if (quote < 0) {
      return JsonReader.END;
    }
    byte[] bytes = in.bytes;
    int found = StringReading.plainEnd(bytes, quote + 1);
    int end = found < 0 ? ~found : found;
    int index;
    if (bytes[end] == '"') {
      index = names.find(bytes, quote + 1, end);
      if (index < 0 && found < 0) {
        StringReading.checkedEnd(in, quote + 1);
      }
      end++;
    } else {
      index = names.find(StringReading.read(in, quote));
      end = in.position;
    }
    in.position = in.colonEnd(end);
    return index;
  }

  /**
   * Goes on in an object whose next name is not where a codec has looked for it; an unknown one is
   * skipped or kept.
   *
   * @return whether to look for all names again; false behind the object's end
   */
  static boolean find(
      JsonReader in, FieldNames names, UnknownKeys.@Nullable Collector unknownKeys) {
    byte[] bytes = in.bytes;
    int separator = in.position;
    if (bytes[separator + 1] == '"' && (bytes[separator] == ',' || separator == in.opened)) {
      if (mayHavePassed(in, separator)) {
        in.lookedFrom = separator;
        return true;
      }
      int index = names.findUsual(bytes, separator + 2);
      if (index >= 0) {
        in.expectsUnknown = false;
        offer(in, names.get(index), separator);
        return true;
      }
      if (names.areUsual() && skipUsual(in, separator + 1)) {
        in.expectsUnknown = true;
        skipValue(in, unknownKeys);
        return goOn(in);
      }
    }
    int index = next(in, names);
    if (index >= 0) {
      goBefore(in, KnownName.of(names.get(index)), separator);
      return true;
    }
    if (index == JsonReader.END) {
      return false;
    }
    skipValue(in, unknownKeys);
    return goOn(in);
  }

  /**
   * Whether the name may be one that the codec had passed when it came to stand before it: to look
   * for all names once more takes a fraction of what it takes to look this one up. But where keys
   * are unknown, it is in vain.
   */
  private static boolean mayHavePassed(JsonReader in, int separator) {
    return !in.expectsUnknown && separator != in.lookedFrom && separator != in.opened;
  }

  /** Leaves the object if it ends here. */
  private static boolean goOn(JsonReader in) {
    int at = in.position;
    if (in.bytes[at] == '}') {
      in.leave(at);
      return false;
    }
    in.lookedFrom = at;
    return true;
  }

  /** Moves behind a name if it stands as names usually do. */
  private static boolean skipUsual(JsonReader in, int quote) {
    byte[] bytes = in.bytes;
    int end = StringReading.asciiEnd(bytes, quote + 1);
    if (bytes[end] != '"' || bytes[end + 1] != ':') {
      return false;
    }
    in.name = quote;
    in.position = end + 2;
    return true;
  }

  private static void skipValue(JsonReader in, UnknownKeys.@Nullable Collector unknownKeys) {
    in.fitting.meet();
    if (unknownKeys == null) {
      in.skipValue();
    } else {
      unknownKeys.read(in);
    }
  }

  /** A codec that is told twice to look before the same name has not looked. */
  private static void offer(JsonReader in, FieldName name, int at) {
    if (at == in.offeredAt) {
      throw new IllegalStateException(
          "the codec has found `" + name.wireName() + "` and not taken it");
    }
    in.offeredAt = at;
  }

  /** What is unusual about a name is hidden: the name is taken as if it stood before its value. */
  private static void goBefore(JsonReader in, KnownName name, int separator) {
    offer(in, name, separator);
    in.position -= name.length();
    if (in.position != separator || in.bytes[separator + 1] != '"') {
      in.unusualName = name;
      in.unusualAt = in.position;
    }
    in.word = name.head();
    in.wordAfter = name.second();
    in.offeredAt = in.position;
  }

  /** Moves behind a name of which {@link #goBefore} has hidden how it stands. */
  static boolean takeUnusual(MemberReader in, KnownName name) {
    boolean taken = in.unusualName == name && in.unusualAt == in.position;
    if (taken) {
      in.position += name.length();
    }
    return taken;
  }
}
