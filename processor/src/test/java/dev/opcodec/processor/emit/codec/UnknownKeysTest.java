package dev.opcodec.processor.emit.codec;

import static dev.opcodec.processor.emit.CodecProtocolBuilder.optional;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.required;
import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.emit.CodecCompilation;
import dev.opcodec.processor.emit.CodecProtocolBuilder;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType.Shape;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnknownKeysTest {
  private static final TypeRef STRING = TypeRef.of(Scalar.STRING);
  private static final String COMPONENT = "UnknownKeys unknownKeys";

  @Test
  void kept_keys_are_the_last_component_and_written_last() {
    Map<String, String> texts = CodecCompilation.texts(kept());

    assertThat(texts.get("Small"))
        .contains("@Nullable String b,", COMPONENT + ")")
        .contains("Objects.requireNonNull(unknownKeys, \"unknownKeys\");")
        .contains("private UnknownKeys unknownKeys = UnknownKeys.NONE;")
        .contains("withUnknownKeys(")
        .contains("@param unknownKeys The keys that the schema does not know.")
        .doesNotContain("missing.add(\"unknownKeys\")");
    assertThat(texts.get("Small"))
        .contains("while (in.findField(NAMES, unknownKeys));")
        .contains("return new Small(a, b, unknownKeys.keys());")
        .containsSubsequence(
            "out.writeString(B,", "value.unknownKeys().writeTo(out);", "out.endObject(start);");
  }

  @Test
  void objects_of_any_size_and_none_compile_and_bare_values_have_nowhere_to_keep_keys() {
    Protocol protocol = kept();

    CodecCompilation.assertCompiles(protocol);
    Map<String, String> texts = CodecCompilation.texts(protocol);
    assertThat(texts.get("Large")).contains(COMPONENT);
    assertThat(texts.get("None"))
        .contains(COMPONENT)
        .as("as many unknown keys as there are")
        .contains("while (in.findField(NAMES, unknownKeys));");
    assertThat(texts.get("BareEvent")).doesNotContain("UnknownKeys");
    assertThat(texts.get("EmptyEvent")).doesNotContain("UnknownKeys");
  }

  @Test
  void without_the_setting_unknown_keys_are_skipped() {
    Map<String, String> texts = CodecCompilation.texts(sample().build());

    assertThat(texts.values()).noneMatch(text -> text.contains("UnknownKeys"));
    assertThat(texts.get("Small")).contains("while (in.findField(NAMES));");
  }

  private static Protocol kept() {
    return sample().keepingUnknownKeys().build();
  }

  private static CodecProtocolBuilder sample() {
    CodecProtocolBuilder builder = new CodecProtocolBuilder();
    builder.object("None");
    builder.object("Small", required("a", STRING), optional("b", STRING));
    builder.object(
        "Large",
        IntStream.range(0, 100)
            .mapToObj(i -> optional("field_" + i, STRING))
            .toArray(Field[]::new));
    builder.event("BARE", Shape.VALUE, required("d", STRING));
    builder.event("EMPTY", Shape.EMPTY);
    return builder;
  }
}
