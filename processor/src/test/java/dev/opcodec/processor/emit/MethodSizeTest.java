package dev.opcodec.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Intent;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The JIT leaves methods of more than 8,000 bytes alone. */
class MethodSizeTest {
  private static final int LIMIT = 6_000;

  @Test
  void large_enums_records_and_tables_have_no_large_method() {
    Fixture fixture =
        new Fixture()
            .enumOf("Texts", EnumType.Base.STRING, names(300))
            .enumOf("Numbers", EnumType.Base.INTEGER, names(300))
            .add(Definitions.object("Large", fields(80)))
            .add(Definitions.frame("DISPATCH", 0, Role.DISPATCH));
    IntStream.range(0, 60)
        .forEach(
            i ->
                fixture
                    .add(new Intent("I" + i, i, false, Fixture.meta("intents.I" + i)))
                    .add(Definitions.command("C" + i, i + 1, null))
                    .add(Definitions.frame("F" + i, i + 1, null)));
    IntStream.range(0, 170)
        .forEach(i -> fixture.add(Definitions.event("E" + i, List.of("I" + i % 60), null)));

    Compiled compiled = Compiled.of(fixture.protocol());

    compiled
        .classFiles()
        .forEach(
            (type, bytes) ->
                assertThat(MethodSizes.of(bytes).values())
                    .as(type)
                    .allSatisfy(size -> assertThat(size).isLessThan(LIMIT)));
    assertThat(MethodSizes.of(compiled.classFiles().get("test.gateway.Texts")))
        .extractingByKey("<clinit>()V")
        .satisfies(size -> assertThat(size).isGreaterThan(3_000));
  }

  private static List<String> names(int count) {
    return list(count, i -> "VALUE_" + i);
  }

  private static Field[] fields(int count) {
    return list(
            count,
            i ->
                switch (i % 4) {
                  case 0 -> Fields.required("field_" + i, Scalar.STRING);
                  case 1 -> Fields.omittable("field_" + i, TypeRef.listOf(TypeRef.of(Scalar.ID)));
                  case 2 -> Fields.optional("field_" + i, Scalar.INTEGER);
                  default -> Fields.secret("field_" + i);
                })
        .toArray(Field[]::new);
  }

  private static <T> List<T> list(int count, IntFunction<T> make) {
    return IntStream.range(0, count).mapToObj(make).toList();
  }
}
