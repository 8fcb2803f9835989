package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTripTest {
  @Property
  void every_string_comes_back(@ForAll("strings") String text) throws CharacterCodingException {
    byte[] json = written(out -> out.writeString(text));
    assertThat(reader(json).readString()).isEqualTo(text);
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
    assertThat(OracleValue.of(json)).contains(text);
  }

  @Test
  void every_code_point_comes_back() {
    StringBuilder text = new StringBuilder();
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      // The space keeps lone surrogates from making pairs.
      text.appendCodePoint(codePoint).append(' ');
    }
    byte[] json = written(out -> out.writeString(text.toString()));
    assertThat(reader(json).readString()).isEqualTo(text.toString());
    assertThat(OracleValue.of(json)).contains(text.toString());
  }

  @Test
  void long_string_comes_back_whatever_its_pieces_end_with() {
    for (String unit : List.of("a", "é", "€", "😀", "\ud83d", "\ude00", "\"", "\u0001")) {
      for (int before = 505; before < 520; before++) {
        String text = "x".repeat(before) + unit.repeat(700);
        assertThat(reader(written(out -> out.writeString(text))).readString()).isEqualTo(text);
      }
    }
  }

  /** Of the last three chars, the lower byte alone would be a letter or a question mark. */
  @Test
  void every_kind_of_char_is_written_as_utf_8_wherever_it_stands() {
    for (char c : "?\u007f\u0080\u00e9\u00ff\u0141\u4e41\uff3f".toCharArray()) {
      for (int before = 0; before < 18; before++) {
        for (int after = 0; after < 18; after++) {
          String text = "x".repeat(before) + c + "y".repeat(after);
          assertThat(written(out -> out.writeString(text))).isEqualTo(utf8('"' + text + '"'));
        }
      }
    }
  }

  /** Around the sizes of words and of the pieces in which such texts are written. */
  @Test
  void every_char_of_latin_1_comes_back_from_texts_of_any_length() {
    for (int length = 1; length < 1100; length += length < 40 ? 1 : 67) {
      for (char c = 0; c < 0x100; c++) {
        String all = String.valueOf(c).repeat(length);
        String last = "x".repeat(length - 1) + c;
        String mixed = ("\"" + c + "ab\u0001é").repeat(length / 5 + 1);
        for (String text : new String[] {all, last, mixed}) {
          byte[] json = written(out -> out.writeString(text));
          assertThat(JsonReader.of(json).readString()).isEqualTo(text);
        }
      }
    }
  }

  @Test
  void every_control_character_has_its_shortest_form() throws Exception {
    ObjectMapper oracle = new ObjectMapper();
    for (char c = 0; c < ' '; c++) {
      String text = "a" + c;
      assertThat(written(out -> out.writeString(text)))
          .isEqualTo(utf8(oracle.writeValueAsString(text).toLowerCase(Locale.ROOT)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {"a\"b|\"a\\\"b\"", "é|\"é\"", "/|\"/\"", "\\|\"\\\\\""})
  void string_is_written_as_plainly_as_json_allows(String text, String json) {
    assertThat(written(out -> out.writeString(text))).isEqualTo(utf8(json));
  }

  @Test
  void control_characters_and_lone_surrogates_are_escaped() {
    assertThat(written(out -> out.writeString("\n\u0000\u001f\u007f\ud800x\udc00")))
        .isEqualTo(utf8("\"\\n\\u0000\\u001f\u007f\\ud800x\\udc00\""));
  }

  @Property
  void every_long_comes_back(@ForAll long value) {
    assertThat(written(out -> out.writeLong(value))).isEqualTo(utf8(Long.toString(value)));
    assertThat(written(out -> out.writeSnowflake(value)))
        .isEqualTo(utf8("\"" + Long.toUnsignedString(value) + "\""));
    assertThat(written(out -> out.writeInt((int) value)))
        .isEqualTo(utf8(Integer.toString((int) value)));
  }

  @Test
  void powers_of_ten_are_written_with_all_their_digits() {
    long power = 1;
    for (int digits = 1; digits <= 19; digits++, power *= 10) {
      for (long value : new long[] {power, power - 1, -power}) {
        assertThat(written(out -> out.writeLong(value))).isEqualTo(utf8(Long.toString(value)));
      }
    }
    long tenToThe19 = power;
    for (long value : new long[] {tenToThe19, tenToThe19 - 1, Long.MIN_VALUE, -1}) {
      assertThat(written(out -> out.writeSnowflake(value)))
          .isEqualTo(utf8("\"" + Long.toUnsignedString(value) + "\""));
    }
  }

  @Property
  void every_finite_double_comes_back(@ForAll double value) {
    byte[] json = written(out -> out.writeDouble(value));
    assertThat(reader(json).readDouble()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0",
    "-3.0, -3.0",
    "0.0, 0.0",
    "-0.0, -0.0",
    "1e10, 10000000000.0",
    "9007199254740992.0, 9007199254740992.0",
    "1e300, 1.0E300",
    "0.25, 0.25"
  })
  void whole_double_is_written_without_exponent(double value, String json) {
    assertThat(written(out -> out.writeDouble(value))).isEqualTo(utf8(json));
  }

  @Test
  void nan_and_infinity_are_refused() {
    for (double value : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}) {
      JsonWriter out = new JsonWriter();
      assertThatThrownBy(() -> out.writeDouble(value)).isInstanceOf(IllegalArgumentException.class);
      assertThat(out.size()).isZero();
    }
  }

  @Property(tries = 200)
  void every_map_comes_back_in_its_order(
      @ForAll @Size(max = 20) Map<String, Long> named,
      @ForAll @Size(max = 20) Map<Long, String> identified) {
    byte[] json = written(out -> out.writeMap(named, JsonWriter::writeLong));
    Map<String, Long> read = reader(json).readMap(JsonReader::readLong);
    assertThat(read).isEqualTo(named).hasSameHashCodeAs(named);
    assertThat(read.keySet()).containsExactlyElementsOf(named.keySet());
    byte[] ids = written(out -> out.writeIdMap(identified, JsonWriter::writeString));
    assertThat(reader(ids).readIdMap(JsonReader::readString)).isEqualTo(identified);
  }

  @Property(tries = 200)
  void every_list_comes_back(@ForAll @Size(max = 6) List<@Size(max = 6) List<String>> lists) {
    byte[] json =
        written(
            out -> out.writeList(lists, (o, inner) -> o.writeList(inner, JsonWriter::writeString)));
    assertThat(reader(json).readList(in -> in.readList(JsonReader::readString))).isEqualTo(lists);
  }

  @Test
  void one_and_many_keep_their_form() {
    for (String json : List.of("\"1\"", "[\"1\"]", "[]", "[\"1\",\"2\"]")) {
      OneOrMany<Long> value = reader(utf8(json)).readOneOrMany(JsonReader::readSnowflake);
      assertThat(written(out -> out.writeOneOrMany(value, JsonWriter::writeSnowflake)))
          .isEqualTo(utf8(json));
    }
  }

  @Test
  void commas_stand_between_values_and_nowhere_else() {
    byte[] json =
        written(
            out -> {
              out.beginArray();
              out.endObject(out.beginObject());
              out.beginArray();
              out.endArray();
              out.writeString("[");
              out.writeString("{");
              out.writeString(":");
              out.writeRaw(RawJson.of("[1]"));
              out.writeBoolean(true);
              int start = out.beginObject();
              out.name("a");
              out.writeNull();
              out.name(FieldName.of("b"));
              out.writeDouble(0.5);
              out.name("c");
              out.writeTimestamp(Timestamp.of("now"));
              out.endObject(start);
              out.endArray();
            });
    assertThat(json)
        .isEqualTo(utf8("[{},[],\"[\",\"{\",\":\",[1],true,{\"a\":null,\"b\":0.5,\"c\":\"now\"}]"));
  }

  @Test
  void writer_can_be_used_again() {
    JsonWriter out = new JsonWriter(0);
    out.writeLong(1);
    out.reset();
    out.writeLong(2);
    assertThat(out.toByteArray()).isEqualTo(utf8("2"));
    assertThat(out.size()).isEqualTo(1);
  }

  @Provide
  Arbitrary<String> strings() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(40),
        Arbitraries.strings().ascii().ofMaxLength(1500),
        Arbitraries.strings()
            .withChars('"', '\\', '\n', '\u0000', 'é', '€', '\ud83d', '\ude00', 'x')
            .ofMaxLength(1500),
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .array(int[].class)
            .map(codePoints -> new String(codePoints, 0, codePoints.length)));
  }

  private static byte[] written(Consumer<JsonWriter> work) {
    // Little room, so that growing is tried everywhere.
    JsonWriter out = new JsonWriter(0);
    work.accept(out);
    byte[] bytes = out.toByteArray();
    assertThat(Arrays.copyOf(bytes, out.size())).isEqualTo(bytes);
    return bytes;
  }

  private static JsonReader reader(byte[] json) {
    return JsonReader.of(json);
  }
}
