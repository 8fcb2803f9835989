package dev.opcodec.runtime.codec;

import org.jspecify.annotations.Nullable;

/**
 * Looks at an object that begins with a few known, short members and ends with a great one, as
 * gateways write their frames: {@code {"t":…,"s":…,"op":…,"d":…}}. It reads the short ones where
 * they stand and takes all that follows up to the object's brace for the last one's value, which it
 * does not look at, so that it takes as long whatever the size. Allocates nothing; not for several
 * threads at once.
 *
 * @param <T> what the texts of the first member stand for
 */
public final class HeadScan<T> {
  /** Bytes that are looked at, with room for a word behind them. */
  private static final int HEAD = 256;

  private final FieldName text;
  private final FieldName number;
  private final FieldName code;
  private final FieldName data;
  private final KnownTexts<T> texts;
  private final byte[] scratch = new byte[HEAD + JsonInput.SLACK];

  private byte[] bytes = scratch;
  private int at;
  private int textFrom;
  private int textTo;
  private @Nullable T known;
  private boolean hasNumber;
  private long numberValue;
  private int codeValue;
  private int dataFrom;

  /**
   * A scan for these members, in the order in which they are expected.
   *
   * @param text has a string or null
   * @param number has a whole number that is not negative, or null
   * @param code has a whole number of at most nine digits
   * @param data has any value
   * @param texts the strings that are told without being made
   */
  public HeadScan(
      FieldName text, FieldName number, FieldName code, FieldName data, KnownTexts<T> texts) {
    this.text = text;
    this.number = number;
    this.code = code;
    this.data = data;
    this.texts = texts;
  }

  /** Another scan for the same members, for another thread. */
  public HeadScan(HeadScan<T> other) {
    this(other.text, other.number, other.code, other.data, other.texts);
  }

  /**
   * Looks at an object.
   *
   * @return false if it does not have the expected shape, which does not mean that it is wrong
   */
  public boolean scan(byte[] buffer, int offset, int length) {
    int shift = 0;
    bytes = buffer;
    at = offset;
    if (buffer.length - offset < HEAD + JsonInput.SLACK) {
      // Words behind the end of the array cannot be taken.
      int copied = Math.min(length, HEAD);
      System.arraycopy(buffer, offset, scratch, 0, copied);
      scratch[copied] = 0;
      bytes = scratch;
      at = 0;
      shift = offset;
    }
    int begin = at;
    if (bytes[at] != '{' || !scanText() || !scanNumber() || !scanCode() || !take(data, ',')) {
      return false;
    }
    dataFrom = shift + at;
    return at - begin < Math.min(length - 1, HEAD) && buffer[offset + length - 1] == '}';
  }

  private boolean take(FieldName name, char separator) {
    long word = Words.at(bytes, at) ^ (separator ^ ',');
    if ((word & name.headMask) != name.head
        || name.length > 8
            && (Words.at(bytes, at + name.length - 8) != name.tail
                || !name.middleMatches(bytes, at))) {
      return false;
    }
    at += name.length;
    return true;
  }

  private boolean takeNull() {
    boolean isNull = bytes[at] == 'n' && (int) Words.at(bytes, at) == LiteralReading.NULL;
    at += isNull ? 4 : 0;
    return isNull;
  }

  private boolean scanText() {
    known = null;
    textFrom = 0;
    textTo = -1;
    if (!take(text, '{')) {
      return false;
    }
    if (takeNull()) {
      return true;
    }
    int end = at + 1;
    // The name must end well within what is looked at.
    int last = end + 128;
    while (end < last && isPlain(bytes[end])) {
      end++;
    }
    if (bytes[at] != '"' || bytes[end] != '"') {
      return false;
    }
    textFrom = at + 1;
    textTo = end;
    known = texts.find(bytes, textFrom, textTo);
    at = end + 1;
    return true;
  }

  private static boolean isPlain(byte b) {
    return b >= ' ' && b != '"' && b != '\\';
  }

  private boolean scanNumber() {
    if (!take(number, ',')) {
      return false;
    }
    hasNumber = !takeNull();
    return !hasNumber || scanDigits(18);
  }

  private boolean scanCode() {
    if (!take(code, ',')) {
      return false;
    }
    long kept = numberValue;
    boolean found = scanDigits(9);
    codeValue = (int) numberValue;
    numberValue = kept;
    return found;
  }

  private boolean scanDigits(int most) {
    int start = at;
    long value = 0;
    int digit = bytes[at] - '0';
    while (digit >= 0 && digit <= 9 && at - start < most) {
      value = value * 10 + digit;
      digit = bytes[++at] - '0';
    }
    numberValue = value;
    return at > start && (bytes[start] != '0' || at == start + 1);
  }

  /** What the text stands for; null if it is null or not among those known. */
  public @Nullable T known() {
    return known;
  }

  /** The text, newly made; null if it is null. */
  @SuppressWarnings("deprecation") // it is ASCII
  public @Nullable String text() {
    return textTo < 0 ? null : new String(bytes, 0, textFrom, textTo - textFrom);
  }

  /** Whether the number is not null. */
  public boolean hasNumber() {
    return hasNumber;
  }

  /** The number; without meaning if it is null. */
  public long number() {
    return numberValue;
  }

  /** The code. */
  public int code() {
    return codeValue;
  }

  /** Where in the buffer the data's value begins; it ends before the buffer's last brace. */
  public int dataOffset() {
    return dataFrom;
  }
}
