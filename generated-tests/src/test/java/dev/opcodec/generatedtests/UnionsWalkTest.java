package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.generatedtests.reflect.Codecs;
import dev.opcodec.generatedtests.reflect.LeastChoices;
import dev.opcodec.generatedtests.reflect.Shapes;
import dev.opcodec.generatedtests.reflect.UnknownValues;
import dev.opcodec.generatedtests.reflect.ValueMaker;
import dev.opcodec.runtime.codec.JsonWriter;
import dev.opcodec.runtime.codec.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every union reads each of its cases as itself, and keeps what is none of them. */
class UnionsWalkTest {
  static List<Class<?>> unions() {
    return GeneratedWalk.BUNDLED.unions();
  }

  /** Unions with a codec of their own, each with each of its cases. */
  static List<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (Class<?> union : unions()) {
      if (!Shapes.isSiblingUnion(union)) {
        for (Class<?> type : union.getPermittedSubclasses()) {
          cases.add(Arguments.of(union, type));
        }
      }
    }
    return cases;
  }

  static List<Class<?>> siblingUnions() {
    return unions().stream().filter(Shapes::isSiblingUnion).toList();
  }

  @Test
  void the_walk_finds_unions_of_every_kind() {
    assertThat(unions()).hasSizeGreaterThan(20);
    assertThat(siblingUnions()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_case_is_read_as_itself(Class<?> union, Class<?> type) {
    Object value = new ValueMaker(new LeastChoices()).caseOf(union, type);

    Object read = Codecs.of(union).decode(Codecs.of(union).encode(value));

    assertThat(read).isInstanceOf(type).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("siblingUnions")
  void a_union_told_by_a_sibling_keeps_a_value_of_no_case(Class<?> union) throws Exception {
    RawJson json = UnknownValues.of(union);
    Class<?> codec = Objects.requireNonNull(Codecs.codecClass(union));

    Object read =
        codec.getMethod("read", String.class, RawJson.class).invoke(null, "unheard-of", json);
    JsonWriter out = new JsonWriter();
    codec.getMethod("write", JsonWriter.class, union).invoke(null, out, read);

    assertThat(read.getClass().getSimpleName()).isEqualTo("Unknown");
    assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8)).isEqualTo(json.json());
  }
}
