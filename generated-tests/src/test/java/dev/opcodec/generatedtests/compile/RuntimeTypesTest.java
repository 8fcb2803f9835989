package dev.opcodec.generatedtests.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.palantir.javapoet.ClassName;
import dev.opcodec.processor.names.RuntimeTypes;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor names classes of the runtime that it cannot see: they are all there. */
class RuntimeTypesTest {
  static List<ClassName> names() {
    return Arrays.stream(RuntimeTypes.class.getFields())
        .filter(field -> field.getType() == ClassName.class)
        .map(RuntimeTypesTest::value)
        .toList();
  }

  @Test
  void there_are_such_names() {
    assertThat(names()).hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_named_class_can_be_loaded(ClassName name) {
    assertThatCode(() -> Class.forName(name.reflectionName())).doesNotThrowAnyException();
  }

  private static ClassName value(Field field) {
    try {
      return (ClassName) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
