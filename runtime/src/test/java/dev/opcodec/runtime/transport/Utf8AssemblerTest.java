package dev.opcodec.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Utf8AssemblerTest {
  @Property
  void parts_cut_anywhere_give_what_the_whole_gives(@ForAll List<String> parts) {
    Utf8Assembler assembler = new Utf8Assembler(Integer.MAX_VALUE);
    parts.forEach(assembler::append);
    byte[] whole = String.join("", parts).getBytes(StandardCharsets.UTF_8);
    assertThat(assembler.finish()).isEqualTo(whole);
  }

  @Test
  void surrogate_pair_in_two_parts_is_one_character() {
    Utf8Assembler assembler = new Utf8Assembler(100);
    assembler.append("a\uD83D");
    assembler.append("\uDE00b");
    assertThat(new String(assembler.finish(), StandardCharsets.UTF_8)).isEqualTo("a😀b");
  }

  @Test
  void half_a_pair_is_replaced() {
    Utf8Assembler assembler = new Utf8Assembler(100);
    assembler.append("\uDE00\uD83Dx\uD83D");
    assertThat(new String(assembler.finish(), StandardCharsets.UTF_8)).isEqualTo("??x?");
  }

  @Test
  void the_limit_counts_bytes_and_not_characters() {
    Utf8Assembler assembler = new Utf8Assembler(4);
    assembler.append("éé");
    assertThat(assembler.finish()).hasSize(4);
    assertThatThrownBy(() -> assembler.append("ééx")).isInstanceOf(MessageTooLargeException.class);
  }
}
