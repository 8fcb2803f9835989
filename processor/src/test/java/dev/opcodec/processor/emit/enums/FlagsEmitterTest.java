package dev.opcodec.processor.emit.enums;

import static dev.opcodec.processor.emit.Reflected.call;
import static dev.opcodec.processor.emit.Reflected.callStatic;
import static dev.opcodec.processor.emit.Reflected.constant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.emit.Compiled;
import dev.opcodec.processor.emit.Sample;
import java.lang.reflect.Array;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FlagsEmitterTest {
  private static Class<?> rights;

  @BeforeAll
  static void compile() {
    rights = Compiled.of(Sample.protocol()).type("Rights");
  }

  @Test
  void the_text_names_known_bits_and_shows_the_rest_in_hexadecimal() {
    assertThat(of(1)).hasToString("Rights[SEE]");
    assertThat(of(Long.MIN_VALUE | 1 | 0x30)).hasToString("Rights[SEE, RULE, 0x30]");
    assertThat(of(0)).hasToString("Rights[]").isEqualTo(constant(rights, "NONE"));
  }

  @Test
  void several_flags_are_one_set() {
    Object both = Array.newInstance(rights, 2);
    Array.set(both, 0, constant(rights, "SEE"));
    Array.set(both, 1, constant(rights, "RULE"));

    assertThat(callStatic(rights, "of", new Class<?>[] {both.getClass()}, both))
        .isEqualTo(of(Long.MIN_VALUE | 1));
  }

  @Test
  void a_set_has_another_only_if_it_has_all_of_it() {
    assertThat(call(of(5), "has", of(1))).isEqualTo(true);
    assertThat(call(of(5), "has", of(3))).isEqualTo(false);
    assertThat(call(of(5), "has", of(0))).isEqualTo(true);
  }

  @Test
  void flags_are_added_and_taken_away_without_losing_unknown_bits() {
    assertThat(call(of(0x30), "with", of(1))).isEqualTo(of(0x31));
    assertThat(call(of(0x31), "without", of(3))).isEqualTo(of(0x30));
  }

  private static Object of(long bits) {
    return callStatic(rights, "of", new Class<?>[] {long.class}, bits);
  }
}
