package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.opcodec.generatedtests.reflect.OpenEnums;
import dev.opcodec.generatedtests.reflect.Records;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a schema does not list yet survives in every enum and in every set of flags. */
class OpenValuesWalkTest {
  static List<Class<?>> enums() {
    return GeneratedWalk.BUNDLED.openEnums();
  }

  static List<Class<?>> flags() {
    return GeneratedWalk.BUNDLED.flags();
  }

  @Test
  void the_walk_finds_enums_and_flags() {
    assertThat(enums()).hasSizeGreaterThan(80);
    assertThat(flags()).hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @MethodSource("enums")
  void an_enum_keeps_a_value_that_is_not_listed(Class<?> type) {
    Object unlisted = OpenEnums.unlisted(type);
    String wire = String.valueOf(OpenEnums.wireValue(unlisted));

    assertThat(OpenEnums.known(unlisted)).hasToString("UNRECOGNIZED");
    assertThat(OpenEnums.of(type, wire)).isEqualTo(unlisted).hasSameHashCodeAs(unlisted);
    assertThat(OpenEnums.listed(type)).isNotEmpty().doesNotContain(unlisted);
    assertThat(unlisted).hasToString("UNRECOGNIZED(" + wire + ")");
  }

  @ParameterizedTest
  @MethodSource("enums")
  void an_enum_gives_the_listed_constant_for_its_value(Class<?> type) {
    for (Object listed : OpenEnums.listed(type)) {
      Object found = OpenEnums.of(type, String.valueOf(OpenEnums.wireValue(listed)));

      assertThat(found).isSameAs(listed);
      assertThat(OpenEnums.known(found)).asString().isNotEqualTo("UNRECOGNIZED");
    }
  }

  @ParameterizedTest
  @MethodSource("flags")
  void flags_keep_every_bit(Class<?> type) {
    LongStream.of(0, 1, -1, 1L << 62, Long.MIN_VALUE, 0x5555_5555_5555_5555L)
        .forEach(
            bits -> {
              Object flags = Records.create(type, new Object[] {bits});
              assertThat(Records.values(flags)).containsExactly(bits);
              assertThatCode(flags::toString).doesNotThrowAnyException();
            });
  }
}
