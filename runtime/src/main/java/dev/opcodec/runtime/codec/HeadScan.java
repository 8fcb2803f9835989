package dev.opcodec.runtime.codec;

import org.jspecify.annotations.Nullable;

/**
 * Looks at an object that begins with a few known, short members and ends with a great one, as
 * gateways write their frames: {@code {"t":…,"s":…,"op":…,"d":…}}, or {@code {"op":…,"d":…}}. It
 * reads the short ones where they stand, and allocates nothing. Immutable.
 *
 * @param <T> what the texts of the first member stand for
 */
public final class HeadScan<T> {
  /** Bytes that are looked at, with room for a word behind them. */
  private static final int HEAD = 256;

  /** Of a text, so that a head ends well within what is looked at. */
  private static final int MAX_TEXT = 128;

  private static final int MOST_DIGITS = 18;
  private static final int MOST_DIGITS_OF_CODE = 9;

  private final @Nullable KnownName text;
  private final @Nullable KnownName number;
  private final KnownName code;
  private final KnownName data;
  private final KnownTexts<T> texts;

  /**
   * A scan for these members, in the order in which they are expected.
   *
   * @param text has a string or null; null if there is no such member
   * @param number has a whole number that is not negative, or null; null if there is no such member
   * @param code has a whole number of at most nine digits
   * @param data has any value
   * @param texts the strings that are told without being made
   */
  public HeadScan(
      @Nullable FieldName text,
      @Nullable FieldName number,
      FieldName code,
      FieldName data,
      KnownTexts<T> texts) {
    this.text = text == null ? null : KnownName.of(text);
    this.number = number == null ? null : KnownName.of(number);
    this.code = KnownName.of(code);
    this.data = KnownName.of(data);
    this.texts = texts;
  }

  /**
   * Looks at an object and takes all that follows up to its brace for the data's value, which it
   * does not look at, so that it takes as long whatever the size.
   *
   * @param head takes what is found
   * @return false if it does not have the expected shape, which does not mean that it is wrong
   */
  public boolean scan(byte[] buffer, int offset, int length, Head head) {
    int shift = 0;
    head.bytes = buffer;
    head.at = offset;
    if (buffer.length - offset < HEAD + JsonInput.SLACK) {
      // Words behind the end of the array cannot be taken.
      int copied = Math.min(length, HEAD);
      byte[] scratch = head.scratch(HEAD + JsonInput.SLACK);
      System.arraycopy(buffer, offset, scratch, 0, copied);
      scratch[copied] = 0;
      head.bytes = scratch;
      head.at = 0;
      shift = offset;
    }
    int begin = head.at;
    if (!scan(head)) {
      return false;
    }
    head.dataOffset = shift + head.at;
    return head.at - begin < Math.min(length - 1, HEAD) && buffer[offset + length - 1] == '}';
  }

  /**
   * Enters the object at a document's beginning and moves to the data's value. Unlike {@link
   * #scan}, it trusts nothing: what it has passed is JSON, and what follows is for the reader.
   *
   * @return what was found; or null, with nothing read, if it does not have the expected shape
   */
  public @Nullable Head enter(JsonReader in) {
    Head head = in.head;
    head.bytes = in.bytes;
    head.at = in.position;
    if (!scan(head) || head.at >= in.limit) {
      return null;
    }
    in.enterAt(head.at);
    return head;
  }

  private boolean scan(Head head) {
    head.textIndex = JsonReader.UNKNOWN;
    head.textTo = -1;
    head.hasNumber = false;
    char separator = '{';
    if (text != null) {
      if (!take(head, text, separator) || !scanText(head)) {
        return false;
      }
      separator = ',';
    }
    if (number != null) {
      if (!take(head, number, separator) || !scanNumber(head)) {
        return false;
      }
      separator = ',';
    }
    return take(head, code, separator) && scanCode(head) && take(head, data, ',');
  }

  private static boolean take(Head head, KnownName name, char separator) {
    boolean stands = name.standsAt(head.bytes, head.at, separator);
    head.at += stands ? name.length() : 0;
    return stands;
  }

  private static boolean takeNull(Head head) {
    boolean isNull = (int) Words.at(head.bytes, head.at) == LiteralReading.NULL;
    head.at += isNull ? 4 : 0;
    return isNull;
  }

  private boolean scanText(Head head) {
    if (takeNull(head)) {
      return true;
    }
    byte[] bytes = head.bytes;
    int from = head.at + 1;
    if (bytes[head.at] != '"') {
      return false;
    }
    int index = texts.index(bytes, from);
    int end = index < 0 ? asciiEnd(bytes, from) : from + texts.length(index);
    if (bytes[end] != '"') {
      return false;
    }
    head.textFrom = from;
    head.textTo = end;
    head.textIndex = index;
    head.at = end + 1;
    return true;
  }

  /** The position of the first byte that is not plain ASCII, or one behind the longest text. */
  private static int asciiEnd(byte[] bytes, int from) {
    int at = from;
    while (at - from < MAX_TEXT) {
      long word = Words.at(bytes, at);
      long stops = Words.stops(word) | word & Words.HIGH_BITS;
      if (stops != 0) {
        return at + Words.bytesBefore(stops);
      }
      at += 8;
    }
    return at;
  }

  private static boolean scanNumber(Head head) {
    if (takeNull(head)) {
      return true;
    }
    int start = head.at;
    long word = Words.at(head.bytes, start);
    int count = Words.digitsBefore(word);
    head.at += count;
    head.hasNumber = true;
    head.number = digits(head, Words.firstDigits(word, count), MOST_DIGITS - count);
    return isWhole(head, start);
  }

  private static boolean scanCode(Head head) {
    int start = head.at;
    head.code = (int) digits(head, 0, MOST_DIGITS_OF_CODE);
    return isWhole(head, start);
  }

  /** The number that goes on with so many more digits at most. */
  private static long digits(Head head, long begun, int most) {
    byte[] bytes = head.bytes;
    int at = head.at;
    int end = at + most;
    long value = begun;
    int digit = bytes[at] - '0';
    while (digit >= 0 && digit <= 9 && at < end) {
      value = value * 10 + digit;
      digit = bytes[++at] - '0';
    }
    head.at = at;
    return value;
  }

  private static boolean isWhole(Head head, int start) {
    return head.at > start && (head.bytes[start] != '0' || head.at == start + 1);
  }

  /** What the text stands for; null if it is null or not among those known. */
  public @Nullable T known(Head head) {
    return head.textIndex < 0 ? null : texts.get(head.textIndex);
  }

  /** The text, newly made; null if it is null or absent. */
  @SuppressWarnings("deprecation") // it is ASCII
  public @Nullable String text(Head head) {
    return head.textTo < 0
        ? null
        : new String(head.bytes, 0, head.textFrom, head.textTo - head.textFrom);
  }
}
