package dev.opcodec.processor.emit.enums;

import static dev.opcodec.processor.emit.Reflected.call;
import static dev.opcodec.processor.emit.Reflected.callStatic;
import static dev.opcodec.processor.emit.Reflected.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.processor.emit.Compiled;
import dev.opcodec.processor.emit.Fixture;
import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Status;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EnumEmitterTest {
  private static Class<?> text;
  private static Class<?> number;

  @BeforeAll
  static void compile() {
    Marks deprecated =
        new Marks(true, Status.ACTIVE, new Deprecation(null, "CALL"), null, null, null);
    Compiled compiled =
        Compiled.of(
            new Fixture()
                .enumOf("Kind", EnumType.Base.STRING, List.of("GUILD", "CALL"))
                .add(
                    new EnumType(
                        "Level",
                        EnumType.Base.INTEGER,
                        List.of(
                            new EnumType.Value("LOW", "-1", "", Marks.NONE, null),
                            new EnumType.Value("OLD", "1", "", deprecated, null),
                            new EnumType.Value("HUGE", "5000000000", "", Marks.NONE, null)),
                        Fixture.meta("enums.Level")))
                .protocol());
    text = compiled.type("Kind");
    number = compiled.type("Level");
  }

  @Test
  void a_listed_text_is_its_constant() {
    assertThat(kind("call")).isSameAs(constant(text, "CALL")).hasToString("CALL");
    assertThat(call(kind("call"), "known")).hasToString("CALL");
  }

  @Test
  void an_unlisted_text_is_kept_and_can_be_switched_over() {
    Object theatre = kind("theatre");

    assertThat(call(theatre, "value")).isEqualTo("theatre");
    assertThat(call(theatre, "isKnown")).isEqualTo(false);
    assertThat(call(theatre, "known")).hasToString("UNRECOGNIZED");
    assertThat(theatre).hasToString("UNRECOGNIZED(theatre)");
  }

  @Test
  void unlisted_values_are_equal_by_value() {
    assertThat(kind("theatre")).isEqualTo(kind("theatre")).hasSameHashCodeAs(kind("theatre"));
    assertThat(kind("theatre")).isNotEqualTo(kind("opera")).isNotEqualTo("theatre");
    assertThat(level(7)).isEqualTo(level(7)).isNotEqualTo(level(8));
  }

  @Test
  void a_null_text_is_refused() {
    assertThatThrownBy(() -> kind(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void a_listed_number_is_its_constant_however_large() {
    assertThat(level(-1)).isSameAs(constant(number, "LOW"));
    assertThat(level(5_000_000_000L)).isSameAs(constant(number, "HUGE"));
  }

  @Test
  void a_number_beyond_32_bits_is_not_taken_for_its_low_half() {
    Object high = level((1L << 32) + 1);

    assertThat(call(high, "isKnown")).isEqualTo(false);
    assertThat(call(high, "value")).isEqualTo((1L << 32) + 1);
  }

  @Test
  void the_listed_values_come_in_the_order_of_the_schema() {
    assertThat((List<?>) callStatic(number, "values", new Class<?>[0]))
        .hasToString("[LOW, OLD, HUGE]");
  }

  @Test
  void a_deprecated_value_warns_in_both_forms() throws Exception {
    assertThat(number.getField("OLD").isAnnotationPresent(Deprecated.class)).isTrue();
    assertThat(number.getField("LOW").isAnnotationPresent(Deprecated.class)).isFalse();
    Class<?> known = number.getMethod("known").getReturnType();
    assertThat(known.getField("OLD").isAnnotationPresent(Deprecated.class)).isTrue();
  }

  private static Object kind(String value) {
    return callStatic(text, "of", new Class<?>[] {String.class}, value);
  }

  private static Object level(long value) {
    return callStatic(number, "of", new Class<?>[] {long.class}, value);
  }
}
