package dev.opcodec.benchmarks.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What readers and writers on the streaming API of Jackson 3 share. */
public final class Streaming3 {
  private Streaming3() {}

  /** Reads the value whose first token is the current one. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads it. */
    T read(JsonParser in) throws IOException;
  }

  /** Writes a value. */
  @FunctionalInterface
  public interface Writer {
    /** Writes it. */
    void write(JsonGenerator out, Object value) throws IOException;
  }

  /** Reads an id: digits in a string, parsed without making the string. */
  public static long id(JsonParser in) throws IOException {
    char[] digits = in.getStringCharacters();
    int at = in.getStringOffset();
    long id = 0;
    for (int end = at + in.getStringLength(); at < end; at++) {
      id = id * 10 + (digits[at] - '0');
    }
    return id;
  }

  /** Reads an array. */
  public static <T> List<T> list(JsonParser in, Reader<T> item) throws IOException {
    List<T> items = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      items.add(item.read(in));
    }
    return items;
  }
}
