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
   * Goes before the next known name; what is not known is skipped or kept.
   *
   * @return the name's index, or {@link JsonReader#END} behind the object's end
   */
  static int find(JsonReader in, FieldNames names, UnknownKeys.@Nullable Collector unknownKeys) {
    byte[] bytes = in.bytes;
    while (true) {
      int separator = in.position;
      if (bytes[separator + 1] == '"' && (bytes[separator] == ',' || separator == in.opened)) {
        int usual = names.findUsual(bytes, separator + 2);
        if (usual >= 0) {
          offer(in, KnownName.of(names.get(usual)), separator);
          return usual;
        }
        if (names.areUsual() && skipUsual(in, separator + 1)) {
          skipValue(in, unknownKeys);
          continue;
        }
      }
      int index = next(in, names);
      if (index >= 0) {
        goBefore(in, KnownName.of(names.get(index)), separator);
        return index;
      }
      if (index == JsonReader.END) {
        return index;
      }
      skipValue(in, unknownKeys);
    }
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
  private static void offer(JsonReader in, KnownName name, int at) {
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
