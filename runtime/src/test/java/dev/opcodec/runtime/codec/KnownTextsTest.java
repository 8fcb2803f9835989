package dev.opcodec.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of every length, most of which begin alike, so that they are told apart by all bytes. */
class KnownTextsTest {
  private static final int LONGEST = 60;

  /** Longer ones are read as strings. */
  private static final int LONGEST_KNOWN = 47;

  private static final List<String> TEXTS =
      IntStream.rangeClosed(1, LONGEST)
          .mapToObj(length -> "abcdefghij".repeat(6).substring(0, length))
          .toList();

  private final KnownTexts<String> known = KnownTexts.of(TEXTS, text -> text);

  @Test
  void every_text_is_found_and_the_next_value_follows_it() {
    for (String text : TEXTS) {
      JsonReader in = reader("[\"" + text + "\",7]");
      in.beginArray();
      in.expectItem();

      if (text.length() <= LONGEST_KNOWN) {
        assertThat(in.readKnown(known)).isSameAs(text);
      } else {
        assertThat(in.readKnown(known)).isNull();
        assertThat(in.readString()).isEqualTo(text);
      }

      in.expectItem();
      assertThat(in.readInt()).isEqualTo(7);
      in.endArray();
    }
  }

  @Test
  void text_that_differs_in_any_one_byte_or_goes_on_is_another() {
    for (String text : TEXTS) {
      for (int at = 0; at < text.length(); at++) {
        StringBuilder other = new StringBuilder(text);
        other.setCharAt(at, 'X');
        isNotKnown(other.toString());
      }
      isNotKnown(text + "X");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u00e9", "\\u0061", "a\\n", "\\\""})
  void other_text_is_not_known(String inQuotes) {
    isNotKnown(inQuotes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a", "a\"", "1", "null", "[\"a\"]", "\"a\u0000\""})
  void what_is_no_string_is_not_known(String json) {
    assertThat(reader(json).readKnown(known)).isNull();
  }

  @Test
  void white_space_before_a_text_is_skipped() {
    assertThat(reader(" \n\"abc\"").readKnown(known)).isEqualTo("abc");
  }

  @Test
  void more_texts_or_names_than_a_table_can_tell_apart_are_refused() {
    List<String> most = IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();
    KnownTexts<String> texts = KnownTexts.of(most, text -> text);
    assertThat(reader("\"9999\"").readKnown(texts)).isEqualTo("9999");

    List<String> more = IntStream.range(0, 10_001).mapToObj(Integer::toString).toList();
    FieldName[] names = more.stream().map(FieldName::of).toArray(FieldName[]::new);
    assertThatThrownBy(() -> KnownTexts.of(more, text -> text))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FieldNames.of(names)).isInstanceOf(IllegalArgumentException.class);
  }

  private void isNotKnown(String inQuotes) {
    assertThat(reader('"' + inQuotes + '"').readKnown(known)).as("%s", inQuotes).isNull();
  }

  private static JsonReader reader(String json) {
    return JsonReader.of(json.getBytes(StandardCharsets.UTF_8));
  }
}
