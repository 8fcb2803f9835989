package dev.opcodec.processor.emit.union;

import static dev.opcodec.processor.emit.CodecProtocolBuilder.byKind;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.opcodec.processor.emit.CodecCompilation;
import dev.opcodec.processor.emit.CodecProtocolBuilder;
import dev.opcodec.processor.emit.Definitions;
import dev.opcodec.processor.emit.Emitters;
import dev.opcodec.processor.emit.Fields;
import dev.opcodec.processor.emit.Fixture;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.Status;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.UnionType.Discriminator;
import dev.opcodec.processor.names.JavaNames;
import java.util.List;
import java.util.Map;
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
             * <p>What all cases have can be read without telling them apart. In an {@link Unknown} it is
             * looked for at each call: a key that is missing or not of its type is then a
             * {@code JsonDecodeException}, unless the accessor allows it to be missing.
             *
             * <p>Not in the official documentation. Obsolete: no longer in use. Note: Was &lt;x&gt;.
             */
            """);
  }

  @Test
  void what_all_cases_have_alike_can_be_read_from_the_union() {
    Map<String, String> texts = CodecCompilation.texts(partsWithSharedFields());

    assertThat(texts.get("Part"))
        .contains(
            """
              /**
               * The key {@code id}.
               */
              long id();

              /**
               * What it is called.
               */
              @Nullable String name();

              /**
               * The key {@code place}.
               */
              Omittable<Long> place();
            """)
        .contains("return RawObject.of(json).required(\"id\", JsonReader::readSnowflake);")
        .contains("return RawObject.of(json).optional(\"name\", JsonReader::readString);")
        .contains("return RawObject.of(json).omittable(\"place\", JsonReader::readSnowflake);")
        .contains("What all cases have can be read without telling them apart.");
  }

  @Test
  void what_differs_between_cases_cannot_be_read_from_the_union() {
    assertThat(CodecCompilation.texts(partsWithSharedFields()).get("Part"))
        .doesNotContain(" size()", " note()", " json()", " old()", " gone()", " renamed()");
  }

  @Test
  void cases_of_the_base_are_asked_through_their_wrapper() {
    CodecProtocolBuilder builder = new CodecProtocolBuilder().from(Origin.BASE);
    TypeRef row = builder.object("Row", Fields.required("id", Scalar.ID));
    builder.from(Origin.LOCAL);
    TypeRef bar = builder.object("Bar", Fields.required("id", Scalar.ID));
    builder.union(
        "Part",
        new Discriminator.Keys(),
        CodecProtocolBuilder.byKeys("Row", row, List.of("id"), List.of("size")),
        CodecProtocolBuilder.byKeys("Bar", bar, List.of("id"), List.of()));
    Protocol protocol = builder.build();
    JavaNames names = new JavaNames(protocol, "test.generated", List.of("test.base"));

    assertThat(
            Emitters.emit(protocol, names, ClassName.get("test.base", "TestProtocol")).toString())
        .containsSubsequence("record OfRow(Row value)", "return value.id();");
  }

  @Test
  void a_ready_event_has_what_all_its_forms_have() {
    TypeRef.ObjectRef bot = new TypeRef.ObjectRef("Bot");
    Fixture fixture =
        new Fixture()
            .add(Definitions.frame("DISPATCH", 0, Role.DISPATCH))
            .add(
                Definitions.object(
                    "Bot",
                    Fields.required("session_id", STRING),
                    Fields.required("resume_gateway_url", STRING)))
            .add(
                new UnionType(
                    "Login",
                    new Discriminator.Keys(),
                    List.of(new UnionType.Case("", "Bot", bot, List.of(), List.of())),
                    Fixture.meta("unions.Login")))
            .add(
                Definitions.event(
                    "READY",
                    List.of(),
                    Role.READY,
                    Fields.required("d", new TypeRef.UnionRef("Login"))));

    CodecCompilation.assertCompiles(fixture.protocol());
    assertThat(CodecCompilation.texts(fixture.protocol()).get("ReadyEvent"))
        .contains("public record ReadyEvent(Login d) implements DispatchEvent, Ready")
        .contains("return d.sessionId();", "return d.resumeGatewayUrl();");
  }

  private static Protocol partsWithSharedFields() {
    Field renamed =
        new Field(
            "renamed", STRING, Presence.REQUIRED, List.of(), "", Marks.NONE, false, null, "other");
    CodecProtocolBuilder builder = new CodecProtocolBuilder();
    TypeRef row =
        builder.object(
            "Row",
            Fields.required("kind", STRING),
            Fields.required("id", Scalar.ID),
            Fields.documented(Fields.required("name", STRING), "What it is called"),
            Fields.omittable("place", Scalar.ID),
            Fields.required("size", Scalar.INTEGER),
            Fields.required("note", STRING),
            Fields.required("json", STRING),
            Fields.deprecated("old", Scalar.STRING, "1", "name"),
            Fields.required("gone", STRING),
            renamed);
    TypeRef bar =
        builder.object(
            "Bar",
            Fields.required("kind", STRING),
            Fields.omittable("place", Scalar.ID),
            Fields.optional("name", STRING),
            Fields.required("id", Scalar.ID),
            Fields.optional("size", Scalar.INTEGER),
            Fields.required("note", Scalar.INTEGER),
            Fields.required("json", STRING),
            Fields.deprecated("old", Scalar.STRING, "1", "name"),
            Fields.required("renamed", STRING));
    builder.union(
        "Part",
        new Discriminator.Tag("kind"),
        CodecProtocolBuilder.tagged("row", "Row", row),
        CodecProtocolBuilder.tagged("bar", "Bar", bar));
    Protocol protocol = builder.build();
    CodecCompilation.assertCompiles(protocol);
    return protocol;
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
