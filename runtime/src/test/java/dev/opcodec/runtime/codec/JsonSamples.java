package dev.opcodec.runtime.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Documents that every reader must accept or must refuse, by RFC 8259 and RFC 3629. */
final class JsonSamples {
  private JsonSamples() {}

  static final List<String> ACCEPTED =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-0",
          "-0.0",
          "0.5",
          "10",
          "1e3",
          "1E+3",
          "1e-3",
          "1.5e300",
          "123456789012345678901234567890",
          "\"\"",
          "\"a\"",
          "\"12345678\"",
          "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
          "\"\\u0000\\u0041\\uD83D\\ude00\"",
          "\"\\ud800\"",
          "\"\\udc00x\"",
          "\"\u007f\"",
          "\"é\"",
          "\"€ and more text behind it\"",
          "\"😀\"",
          "\"\uFFFE\uFFFF\"",
          "\"\u2028\u2029\"",
          "[]",
          "{}",
          " [ ] ",
          "\t{\r\n}\n",
          "[1,2 , 3]",
          "[[],{},[{}]]",
          "{\"a\":1}",
          "{ \"a\" : 1 , \"b\" : [ ] }",
          "{\"\":0}",
          "{\"a\":1,\"a\":2}",
          "{\"\\u0061\":null}",
          "[null,true,false,\"\",0]");

  static final List<String> REFUSED =
      List.of(
          "",
          " ",
          "nul",
          "nulL",
          "True",
          "truE",
          "NaN",
          "Infinity",
          "-Infinity",
          "undefined",
          "+1",
          "-",
          "--1",
          "07",
          "-01",
          "00",
          "1.",
          ".5",
          "1.e3",
          "1e",
          "1e+",
          "0x10",
          "1_000",
          "1a",
          "\"",
          "\"a",
          "\"a\\",
          "\"a\\\"",
          "\"\\x41\"",
          "\"\\u12\"",
          "\"\\u12G4\"",
          "\"\\u-123\"",
          "\"\\U0041\"",
          "\"\\'\"",
          "'a'",
          "a",
          "[",
          "]",
          "[1",
          "[1,",
          "[1,]",
          "[,1]",
          "[1 2]",
          "[1,,2]",
          "[1}",
          "[\"a\" \"b\"]",
          "{",
          "}",
          "{\"a\"",
          "{\"a\":",
          "{\"a\":1",
          "{\"a\":1,",
          "{\"a\":1,}",
          "{,}",
          "{\"a\"}",
          "{\"a\" 1}",
          "{\"a\":}",
          "{\"a\"::1}",
          "{a:1}",
          "{1:1}",
          "{null:1}",
          "{\"a\":1]",
          "{\"a\":1 \"b\":2}",
          "{\"a\":1;\"b\":2}",
          "null null",
          "1 2",
          "{}{}",
          "[] x",
          "//x\n1",
          "/* */1",
          "#\n1",
          "\u00a01",
          "\u00851",
          "\u000b1",
          "\f1",
          "\uFEFF1",
          "1\u0000");

  /** Strings with bytes that are no UTF-8. */
  static final List<byte[]> NOT_UTF8 =
      Stream.of(
              "C0 C0",
              "C0 80",
              "C1 BF",
              "80",
              "BF",
              "C2",
              "C2 41",
              "E0 80 80",
              "E0 9F BF",
              "E2 82",
              "E2 82 41",
              "ED A0 80",
              "ED BF BF",
              "EF BF",
              "F0 80 80 80",
              "F0 8F BF BF",
              "F0 9F 98",
              "F0 9F 98 41",
              "F4 90 80 80",
              "F5 80 80 80",
              "F8 88 80 80 80",
              "FE",
              "FF",
              "41 42 43 44 45 46 47 48 C3 28",
              "C3 A9 C3 A9 C3 A9 C3 A9 C3")
          .map(JsonSamples::bytes)
          .toList();

  /** Strings with each of the control characters, raw. */
  static final List<byte[]> RAW_CONTROLS =
      IntStream.range(0, 0x20).mapToObj(c -> new byte[] {(byte) c}).toList();

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes between two texts. */
  static byte[] around(String before, byte[] middle, String after) {
    byte[] head = utf8(before);
    byte[] tail = utf8(after);
    byte[] all = new byte[head.length + middle.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(middle, 0, all, head.length, middle.length);
    System.arraycopy(tail, 0, all, head.length + middle.length, tail.length);
    return all;
  }

  private static byte[] bytes(String hex) {
    String[] parts = hex.split(" ");
    byte[] bytes = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      bytes[i] = (byte) Integer.parseInt(parts[i], 16);
    }
    return bytes;
  }
}
