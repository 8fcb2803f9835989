package dev.opcodec.generatedtests.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.opcodec.processor.names.RuntimeTypes;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor names classes of the runtime that it cannot see: they are all there. */
class RuntimeTypesTest {
  /** As text: in the processor's jar, the class that holds such a name is relocated. */
  static List<String> names() {
    return Arrays.stream(RuntimeTypes.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(RuntimeTypesTest::value)
        .toList();
  }

  @Test
  void there_are_such_names() {
    assertThat(names()).hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_named_class_can_be_loaded(String name) {
    assertThatCode(() -> Class.forName(binaryName(name))).doesNotThrowAnyException();
  }

  /** A class within a class is the second name that begins in upper case. */
  private static String binaryName(String canonical) {
    return canonical.replaceAll("\\.(\\p{Lu}\\w*)\\.(\\p{Lu})", ".$1\\$$2");
  }

  private static String value(Field field) {
    try {
      return field.get(null).toString();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
