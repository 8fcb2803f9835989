package dev.opcodec.runtime.codec;

/** What a backslash begins in a string. */
final class Escapes {
  private Escapes() {}

  /** The character of the escape at a position; a control character is none and an error. */
  static char charAt(JsonInput in, int position) {
    if (in.bytes[position] != '\\') {
      throw in.fail(position, "control character in a string");
    }
    return switch (in.bytes[position + 1]) {
      case '"' -> '"';
      case '\\' -> '\\';
      case '/' -> '/';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex(in, position);
      default -> throw unknown(in, position);
    };
  }

  /** How many bytes the escape at a position takes. */
  static int length(JsonInput in, int position) {
    return in.bytes[position + 1] == 'u' ? 6 : 2;
  }

  /** Surrogates are taken one by one, lone ones too: Java's strings can hold them. */
  private static char hex(JsonInput in, int position) {
    int value = 0;
    for (int i = position + 2; i < position + 6; i++) {
      int digit = hexDigit(in.bytes[i]);
      if (digit < 0) {
        throw unknown(in, position);
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }

  private static JsonDecodeException unknown(JsonInput in, int position) {
    return in.fail(position, "unknown escape in a string");
  }

  private static int hexDigit(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return c > 0 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
