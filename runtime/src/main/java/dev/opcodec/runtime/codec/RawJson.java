package dev.opcodec.runtime.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One JSON value that has been checked but not interpreted: its bytes as they came. Two are equal
 * if their bytes are, so {@code 1} and {@code 1.0} are not.
 */
public final class RawJson {
  /** {@code null}. */
  public static final RawJson NULL = of("null");

  /** An object without keys. */
  public static final RawJson EMPTY_OBJECT = of("{}");

  private final byte[] bytes;

  private RawJson(byte[] owned) {
    bytes = owned;
  }

  /**
   * Checks a text; white space around the value is dropped.
   *
   * @throws JsonDecodeException if it is not one JSON value
   */
  public static RawJson of(String json) {
    ByteBuffer utf8;
    try {
      utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
    } catch (CharacterCodingException e) {
      throw new JsonDecodeException(0, "$", "a lone surrogate cannot be UTF-8");
    }
    return of(Arrays.copyOf(utf8.array(), utf8.limit()));
  }

  /**
   * Checks bytes and copies them; white space around the value is dropped.
   *
   * @throws JsonDecodeException if they are not one JSON value
   */
  public static RawJson of(byte[] utf8) {
    JsonReader in = JsonReader.of(utf8);
    RawJson raw = in.readRaw();
    in.end();
    return raw;
  }

  /**
   * Copies bytes that have been checked already.
   *
   * @param buffer holds exactly one JSON value in the given part, without white space around it
   */
  public static RawJson ofTrusted(byte[] buffer, int offset, int length) {
    return new RawJson(Arrays.copyOfRange(buffer, offset, offset + length));
  }

  /**
   * The JSON of a Jackson tree.
   *
   * @throws IllegalArgumentException if the tree holds what JSON cannot say
   */
  public static RawJson ofTree(JsonNode tree) {
    return Trees.toRaw(tree);
  }

  /** The JSON that a codec writes for a value. */
  public static <T> RawJson encode(ValueWriter<? super T> writer, T value) {
    return new RawJson(JsonWriter.document(out -> writer.write(out, value)));
  }

  /** A copy of the bytes, which are UTF-8. */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  /** The JSON text. */
  public String json() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** How many bytes the JSON takes. */
  public int size() {
    return bytes.length;
  }

  /** What kind of value it is. */
  public JsonKind kind() {
    return switch (bytes[0]) {
      case '"' -> JsonKind.STRING;
      case '{' -> JsonKind.OBJECT;
      case '[' -> JsonKind.ARRAY;
      case 't', 'f' -> JsonKind.BOOLEAN;
      case 'n' -> JsonKind.NULL;
      default -> JsonKind.NUMBER;
    };
  }

  /** Whether it is {@code null}. */
  public boolean isNull() {
    return bytes[0] == 'n';
  }

  /**
   * The value as a new Jackson tree. Numbers with a fraction are kept exactly.
   *
   * @throws JsonDecodeException if a number has more than 1,000 digits, which Jackson refuses
   */
  public JsonNode tree() {
    return Trees.of(bytes);
  }

  /**
   * Reads the value with a codec.
   *
   * @throws JsonDecodeException if it is not what the codec reads
   */
  public <T> T decode(ValueReader<? extends T> codec) {
    return decode(codec, "$");
  }

  /**
   * Reads the value with a codec.
   *
   * @param root the path of this value in its document, with which paths in errors begin
   * @throws JsonDecodeException if it is not what the codec reads
   */
  public <T> T decode(ValueReader<? extends T> codec, String root) {
    JsonReader in = JsonReader.SPARES.take();
    try {
      in.reset(bytes, 0, bytes.length, root);
      T value = codec.read(in);
      in.end();
      return value;
    } finally {
      JsonReader.SPARES.give(in);
    }
  }

  /** Copies the bytes to a position and returns the one behind them. */
  int copyTo(byte[] target, int position) {
    System.arraycopy(bytes, 0, target, position, bytes.length);
    return position + bytes.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawJson that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Kind and size only: the content may be secret. */
  @Override
  public String toString() {
    return "RawJson[" + kind() + ", " + bytes.length + " bytes]";
  }
}
