package dev.opcodec.processor.emit.record;

import static dev.opcodec.processor.emit.Reflected.call;
import static dev.opcodec.processor.emit.Reflected.callStatic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.emit.Compiled;
import dev.opcodec.processor.emit.Definitions;
import dev.opcodec.processor.emit.Fields;
import dev.opcodec.processor.emit.Fixture;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists inside lists and maps are copied too; names of components get in nothing's way. */
class NestedCopiesTest {
  private static Class<?> type;

  private final List<Long> inner = new ArrayList<>(List.of(1L));
  private final Object builder = callStatic(type, "builder", new Class<?>[0]);

  @BeforeAll
  static void compile() {
    TypeRef row = TypeRef.listOf(TypeRef.of(Scalar.INTEGER));
    TypeRef rows = TypeRef.listOf(row);
    Compiled compiled =
        Compiled.of(
            new Fixture()
                .add(
                    Definitions.object(
                        "Grid",
                        Fields.required("missing", rows),
                        Fields.optional("build", new TypeRef.MapRef(Scalar.ID, row, false)),
                        Fields.optional("builders", TypeRef.listOf(rows)),
                        Fields.omittable("fields", TypeRef.listOf(rows))))
                .protocol());
    type = compiled.type("Grid");
  }

  @Test
  void a_list_of_lists_does_not_change_with_what_it_was_made_of() {
    Object grid = call(call(builder, "missing", List.of(inner)), "build");
    inner.add(2L);

    assertThat(call(grid, "missing")).isEqualTo(List.of(List.of(1L)));
  }

  @Test
  void a_map_of_lists_does_not_change_with_what_it_was_made_of() {
    call(builder, "missing", List.of());
    Object grid = call(call(builder, "build", Map.of(7L, inner)), "build");
    inner.add(2L);

    assertThat(call(grid, "build")).isEqualTo(Map.of(7L, List.of(1L)));
  }

  @Test
  void three_levels_are_copied_to_the_last() {
    call(builder, "missing", List.of());
    call(builder, "builders", List.of(List.of(inner)));
    Object grid = call(call(builder, "fields", List.of(List.of(inner))), "build");
    inner.add(2L);

    assertThat(call(grid, "builders")).isEqualTo(List.of(List.of(List.of(1L))));
    assertThat(call(grid, "fields")).hasToString("Omittable[isPresent=true, orNull=[[[1]]]]");
  }

  @Test
  void an_absent_list_of_lists_stays_absent() {
    Object grid = call(call(builder, "missing", List.of()), "build");

    assertThat(call(grid, "builders")).isNull();
  }
}
