package dev.opcodec.runtime.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What others say a document is: the JDK about its UTF-8, Jackson about its JSON. Numbers are kept
 * as text, so that no rounding hides a difference. Jackson is given characters, because from bytes
 * it would guess UTF-16 and UTF-32 too and drop a byte order mark.
 */
final class OracleValue {
  private static final JsonFactory JACKSON = new JsonFactory();

  record Number(String text) {}

  private OracleValue() {}

  /** The value, or nothing if the document is refused; the value null is {@code "null"}. */
  static Optional<Object> of(byte[] utf8) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      try (JsonParser parser = JACKSON.createParser(text)) {
        JsonToken first = parser.nextToken();
        if (first == null) {
          return Optional.empty();
        }
        Optional<Object> value = Optional.of(shown(value(parser)));
        return parser.nextToken() == null ? value : Optional.empty();
      }
    } catch (IOException refused) {
      return Optional.empty();
    }
  }

  /** The value that our reader finds in a part of an array, in the same form. */
  static Optional<Object> ours(byte[] buffer, int offset, int length) {
    try {
      JsonReader in = JsonReader.of(buffer, offset, length);
      Object value = read(in);
      in.end();
      return Optional.of(shown(value));
    } catch (JsonDecodeException refused) {
      return Optional.empty();
    }
  }

  private static Object shown(@Nullable Object value) {
    return value == null ? "null" : value;
  }

  private static @Nullable Object read(JsonReader in) {
    return switch (in.peekKind()) {
      case NULL -> in.readNull() ? null : new Object();
      case BOOLEAN -> in.readBoolean();
      case STRING -> in.readString();
      case NUMBER -> new Number(in.readRaw().json());
      case ARRAY -> in.readNullableList(OracleValue::read);
      case OBJECT -> in.readNullableMap(OracleValue::read);
    };
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Number(parser.getText());
      case START_ARRAY -> {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield items;
      }
      case START_OBJECT -> {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          entries.put(name, value(parser));
        }
        yield entries;
      }
      default -> throw new IOException("no value");
    };
  }
}
