package dev.opcodec.processor.emit.codec;

import static dev.opcodec.processor.emit.CodecProtocolBuilder.byKeys;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.byKind;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.optional;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.required;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.opcodec.processor.emit.CodecCompilation;
import dev.opcodec.processor.emit.CodecProtocolBuilder;
import dev.opcodec.processor.emit.CodecSampleProtocol;
import dev.opcodec.processor.emit.Emitters;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType.Discriminator;
import dev.opcodec.processor.names.JavaNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnionCodecTest {
  private static final TypeRef STRING = TypeRef.of(Scalar.STRING);
  private static final TypeRef INTEGER = TypeRef.of(Scalar.INTEGER);

  @Test
  void tags_of_one_object_share_a_branch_and_all_others_are_unknown() {
    Map<String, String> texts = CodecCompilation.texts(CodecSampleProtocol.build());
    assertThat(texts.get("Component"))
        .contains("case \"3\", \"5\" -> Select.CODEC.read(in);")
        .contains("default -> new Unknown(in.readRaw());");
    assertThat(texts.get("Component"))
        .contains(
            "sealed interface Component permits ActionRow, Button, Select, Component.Unknown");
  }

  @Test
  void what_is_told_apart_by_a_sibling_is_decoded_after_the_loop() {
    Map<String, String> texts = CodecCompilation.texts(CodecSampleProtocol.build());
    assertThat(texts.get("Change"))
        .contains("rawNewValue = in.readNull(13) ? null : in.readRaw();")
        .containsSubsequence(
            "throw in.missing(KEY);", "String keyTag = key;", "return new Change(");
  }

  @Test
  void null_of_a_union_that_has_a_null_case_is_a_value_and_not_absence() {
    CodecProtocolBuilder builder = new CodecProtocolBuilder();
    TypeRef union =
        builder.union(
            "TextOrNull",
            new Discriminator.Kind(),
            byKind("String", STRING),
            byKind("Null", TypeRef.of(Scalar.NULL)));
    builder.object("Holder", required("a", union), optional("b", union));
    assertThat(CodecCompilation.texts(builder.build()).get("Holder"))
        .contains("  a = TextOrNull.CODEC.read(in);")
        .contains("  b = TextOrNull.CODEC.read(in);");
  }

  @Test
  void wrappers_of_different_types_with_one_name_are_numbered() {
    CodecProtocolBuilder builder = new CodecProtocolBuilder();
    builder.union(
        "Value",
        new Discriminator.Sibling("key"),
        tagged("a", "Array", TypeRef.listOf(STRING)),
        tagged("b", "Array", TypeRef.listOf(INTEGER)),
        tagged("c", "Array", TypeRef.listOf(STRING)));
    assertThat(CodecCompilation.texts(builder.build()).get("Value"))
        .contains("permits Value.OfArray, Value.OfArray2, Value.Unknown");
    CodecCompilation.assertCompiles(builder.build());
  }

  @Test
  void types_of_the_base_are_used_where_they_are_and_wrapped_in_new_unions() {
    Protocol base = protocolWithBase(Origin.LOCAL, false);
    Protocol whole = protocolWithBase(Origin.BASE, true);
    List<JavaFile> baseFiles =
        Emitters.emit(base, new JavaNames(base, "test.base", List.of()), null);
    JavaNames names = new JavaNames(whole, CodecCompilation.PACKAGE, List.of("test.base"));
    List<JavaFile> files = Emitters.emit(whole, names, ClassName.get("test.base", "TestProtocol"));

    assertThat(files)
        .allSatisfy(file -> assertThat(file.packageName()).isEqualTo("test.generated"));
    CodecCompilation.assertCompiles(
        CodecCompilation.compile(Stream.of(baseFiles, files).flatMap(List::stream).toList()));
    assertThat(files.toString())
        .contains("record OfUser(User value) implements Actor")
        .contains("permits Actor.OfUser, Bot, Actor.Unknown")
        .contains("out.nested(\"user\", value.user(), User.VALIDATOR);");
  }

  private static Protocol protocolWithBase(Origin origin, boolean extended) {
    CodecProtocolBuilder builder = new CodecProtocolBuilder().from(origin);
    TypeRef locale = builder.enumOf("Locale", EnumType.Base.STRING);
    TypeRef user =
        builder.object(
            "User",
            required("name", STRING, new Constraint.MaxLength(32)),
            optional("locale", locale));
    TypeRef beside =
        builder.union("Beside", new Discriminator.Sibling("key"), tagged("a", "String", STRING));
    if (extended) {
      builder.from(Origin.LOCAL);
      TypeRef bot = builder.object("Bot", required("bot", TypeRef.of(Scalar.BOOLEAN)));
      TypeRef actor =
          builder.union(
              "Actor",
              new Discriminator.Keys(),
              byKeys("User", user, List.of("name"), List.of()),
              byKeys("Bot", bot, List.of("bot"), List.of("name")));
      builder.object(
          "Poke",
          required("user", user),
          optional("locale", locale),
          optional("actors", TypeRef.listOf(actor)),
          required("key", STRING),
          optional("beside", beside));
    }
    return builder.build();
  }
}
