package dev.opcodec.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names of every length, most of which begin alike, so that they are told apart by all bytes. */
class NameTableTest {
  private static final int LONGEST = 60;

  /** Longer ones are found in another way. */
  private static final int LONGEST_IN_TABLE = 46;

  private static final KnownName[] NAMES =
      IntStream.rangeClosed(1, LONGEST)
          .mapToObj(length -> KnownName.of("abcdefghij".repeat(6).substring(0, length)))
          .toArray(KnownName[]::new);

  private final FieldNames names = FieldNames.of(NAMES);

  @Test
  void every_name_is_found_where_its_quote_and_colon_follow() {
    for (int i = 0; i < LONGEST_IN_TABLE; i++) {
      assertThat(find(NAMES[i] + "\":")).as("%s", NAMES[i]).isEqualTo(i);
      assertThat(find(NAMES[i] + "\" :")).isEqualTo(JsonReader.UNKNOWN);
    }
    assertThat(find(NAMES[LONGEST_IN_TABLE] + "\":")).isEqualTo(JsonReader.UNKNOWN);
  }

  @Test
  void name_that_differs_in_any_one_byte_is_another() {
    for (KnownName name : NAMES) {
      for (int at = 0; at < name.nameLength(); at++) {
        StringBuilder other = new StringBuilder(name.wireName());
        other.setCharAt(at, 'X');

        assertThat(find(other + "\":")).as("%s", other).isEqualTo(JsonReader.UNKNOWN);
      }
    }
  }

  private int find(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return names.findUsual(Arrays.copyOf(utf8, utf8.length + JsonInput.SLACK), 0);
  }
}
