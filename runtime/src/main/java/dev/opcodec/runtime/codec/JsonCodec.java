package dev.opcodec.runtime.codec;

/**
 * Reads and writes one type. Codecs hold no state and may be shared between threads.
 *
 * @param <T> the Java form of the value
 */
public interface JsonCodec<T> extends ValueReader<T>, ValueWriter<T> {
  /**
   * Reads a whole document of one value; only white space may surround it.
   *
   * @param utf8 the document, within {@link JsonLimits#DEFAULT}
   * @throws JsonDecodeException if the input is not JSON or not the value that is wanted
   */
  default T decode(byte[] utf8) {
    return JsonReader.document(
        utf8,
        0,
        utf8.length,
        in -> {
          T value = read(in);
          in.end();
          return value;
        });
  }

  /**
   * Writes a whole document of one value as UTF-8, without white space.
   *
   * @throws IllegalArgumentException if the value has no JSON form, as NaN has not
   */
  default byte[] encode(T value) {
    return JsonWriter.document(out -> write(out, value));
  }
}
