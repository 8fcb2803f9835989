package dev.opcodec.processor.emit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyConstantsTest {
  private static KeyConstants constants(Set<String> reserved, String... keys) {
    List<Key> all = Stream.of(keys).map(key -> new Key(key, null)).toList();
    return new KeyConstants(all, reserved, Set.of("\u65e5\u672c"));
  }

  @Test
  void none_is_like_another_a_type_or_the_one_that_holds_all() {
    KeyConstants constants = constants(Set.of("URL"), "id", "_id", "url", "names");

    assertThat(Stream.of("id", "_id", "url", "names").map(constants::of))
        .doesNotHaveDuplicates()
        .startsWith("ID")
        .doesNotContain("URL", KeyConstants.ALL);
  }

  @Test
  void none_is_hidden_by_a_component_whose_name_has_no_capitals() {
    assertThat(constants(Set.of(), "\u65e5\u672c").of("\u65e5\u672c")).isEqualTo("\u65e5\u672c_");
  }

  /** The types of a protocol are many, and each that has a codec asks. */
  @Test
  void reserved_names_are_looked_up_and_not_gone_through() {
    Set<String> untouched =
        new AbstractSet<>() {
          @Override
          public boolean contains(Object name) {
            return name.equals("URL");
          }

          @Override
          public Iterator<String> iterator() {
            throw new AssertionError("gone through");
          }

          @Override
          public int size() {
            throw new AssertionError("counted");
          }
        };

    assertThat(constants(untouched, "url").of("url")).isEqualTo("URL_");
  }
}
