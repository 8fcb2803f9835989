package dev.opcodec.processor.tests;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value of JSON in a sample. */
sealed interface Json {
  /** The text, without white space. */
  String text();

  /** Null, a boolean, a number, or what is kept raw: its text. */
  record Plain(String text) implements Json {}

  /** A string. */
  record Text(String value) implements Json {
    @Override
    public String text() {
      return quoted(value);
    }
  }

  /** An array. */
  record Items(List<Json> items) implements Json {
    @Override
    public String text() {
      return items.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
    }
  }

  /** An object, its keys in order. */
  record Keys(Map<String, Json> values) implements Json {
    @Override
    public String text() {
      return values.entrySet().stream()
          .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue().text())
          .collect(Collectors.joining(",", "{", "}"));
    }
  }

  /** Null. */
  Json NULL = new Plain("null");

  /** A whole number. */
  static Json of(long number) {
    return new Plain(Long.toString(number));
  }

  private static String quoted(String value) {
    StringBuilder out = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
