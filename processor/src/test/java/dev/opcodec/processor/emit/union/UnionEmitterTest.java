package dev.opcodec.processor.emit.union;

import static dev.opcodec.processor.emit.CodecProtocolBuilder.byKind;
import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.emit.CodecCompilation;
import dev.opcodec.processor.emit.CodecProtocolBuilder;
import dev.opcodec.processor.emit.Definitions;
import dev.opcodec.processor.emit.Fields;
import dev.opcodec.processor.emit.Fixture;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.Status;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.UnionType.Discriminator;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnionEmitterTest {
  private static final TypeRef STRING = TypeRef.of(Scalar.STRING);

  @Test
  void a_union_says_its_marks_and_how_it_is_told_apart() {
    Marks marks = new Marks(false, Status.OBSOLETE, null, null, "Was <x>", null);
    UnionType union =
        new UnionType(
            "Part",
            new Discriminator.Tag("kind"),
            List.of(
                new UnionType.Case("1", "Row", new TypeRef.ObjectRef("Row"), List.of(), List.of())),
            new Meta("test.yaml", "unions.Part", "A `part`", marks, Origin.LOCAL, null));
    Fixture fixture =
        new Fixture().add(Definitions.object("Row", Fields.required("kind", STRING))).add(union);

    assertThat(CodecCompilation.texts(fixture.protocol()).get("Part"))
        .contains(
            """
            /**
             * A {@code part}.
             *
             * <p>Told apart by the key {@code kind}. A value of none of the listed cases is an
             * {@link Unknown}.
             *
             * <p>Not in the official documentation. Obsolete: no longer in use. Note: Was &lt;x&gt;.
             */
            """);
  }

  @Test
  void lists_inside_a_wrapped_list_are_copied_too() {
    CodecProtocolBuilder builder = new CodecProtocolBuilder();
    builder.union(
        "Rows", new Discriminator.Kind(), byKind("Array", TypeRef.listOf(TypeRef.listOf(STRING))));

    assertThat(CodecCompilation.texts(builder.build()).get("Rows"))
        .contains("Copies.list(Objects.requireNonNull(value, \"value\"), Copies::list)");
  }
}
