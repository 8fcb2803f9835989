package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EscapedTextTest {
  private static final String[] ESCAPES = {"\\n", "\\u0041", "\\u00e9", "\\ud83d\\ude00", "\\\\"};
  private static final String[] TEXTS = {"\n", "A", "é", "😀", "\\"};

  private static String read(String json) {
    JsonReader in = JsonReader.of(utf8(json));
    String text = in.readString();
    in.end();
    return text;
  }

  @Test
  void escape_is_decoded_wherever_it_stands() {
    for (int before = 0; before < 80; before++) {
      for (int i = 0; i < ESCAPES.length; i++) {
        String front = "x".repeat(before);
        for (String behind : new String[] {"", "y", "y is more than a word", "é", "\n"}) {
          String wire = behind.replace("\n", "\\n");
          assertThat(read('"' + front + ESCAPES[i] + wire + '"'))
              .isEqualTo(front + TEXTS[i] + behind);
        }
      }
    }
  }

  @Test
  void one_reader_decodes_long_and_short_text() {
    String longText = "a\\n".repeat(10_000);
    JsonReader in = JsonReader.of(utf8("[\"" + longText + "\",\"\\t\",\"\\té\"]"));
    assertThat(in.readList(JsonReader::readString))
        .containsExactly("a\n".repeat(10_000), "\t", "\té");
    in.end();
  }

  @Test
  void what_is_wrong_behind_an_escape_is_told_where_it_is() {
    for (String wrong : new String[] {"\\x", "\u0001", "\\u00g0"}) {
      String front = "\"\\n" + "z".repeat(20);
      assertThatThrownBy(() -> read(front + wrong + '"'))
          .isInstanceOfSatisfying(
              JsonDecodeException.class, e -> assertThat(e.offset()).isEqualTo(front.length()));
    }
  }

  @Test
  void boolean_or_null_is_one_of_three_words() {
    JsonReader in = JsonReader.of(utf8("[true, false ,null,true,false]"));
    assertThat(in.readNullableList(JsonReader::readBoolean))
        .containsExactly(true, false, null, true, false);
    JsonReader each = JsonReader.of(utf8("[true, false ,null, null]"));
    each.beginArray();
    for (Boolean expected : new Boolean[] {true, false, null, null}) {
      each.expectItem();
      assertThat(each.readBooleanOrNull()).isEqualTo(expected);
    }
    each.endArray();
    for (String other : new String[] {"trux", "falsy", "nulx", "dull", "1", "\"true\"", "", "v"}) {
      assertThatThrownBy(() -> JsonReader.of(utf8(other)).readBooleanOrNull())
          .isInstanceOf(JsonDecodeException.class);
    }
    assertThatThrownBy(() -> JsonReader.of(utf8("null")).readBoolean())
        .isInstanceOf(JsonDecodeException.class);
  }
}
