package dev.opcodec.benchmarks.peer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What readers and writers on the streaming API of Jackson 2 share. */
public final class Streaming2 {
  private Streaming2() {}

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
    char[] digits = in.getTextCharacters();
    int at = in.getTextOffset();
    long id = 0;
    for (int end = at + in.getTextLength(); at < end; at++) {
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
