package dev.opcodec.processor.emit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.emit.CodecCompilation;
import dev.opcodec.processor.emit.CodecSampleProtocol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodecSampleTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/opcodec/processor/emit/golden/StreamCreateCommand.txt");

  @Test
  void the_sample_compiles() {
    CodecCompilation.assertCompiles(CodecSampleProtocol.build());
  }

  @Test
  void emitting_twice_gives_the_same_text() {
    assertThat(CodecCompilation.texts(CodecSampleProtocol.build()))
        .isEqualTo(CodecCompilation.texts(CodecSampleProtocol.build()));
  }

  /** After a wanted change, run with {@code -Dopcodec.golden.rewrite=true} and read the diff. */
  @Test
  void a_codec_reads_as_it_always_did() throws IOException {
    String text = CodecCompilation.texts(CodecSampleProtocol.build()).get("StreamCreateCommand");
    if (Boolean.getBoolean("opcodec.golden.rewrite")) {
      Files.writeString(GOLDEN, text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
  }

  @Test
  void code_stays_within_a_hundred_columns() {
    Map<String, String> texts = CodecCompilation.texts(CodecSampleProtocol.build());
    assertThat(texts.values())
        .flatExtracting(text -> Arrays.asList(text.split("\n")))
        .filteredOn(line -> line.length() > 100)
        // JavaPoet wraps neither the head of a type nor an import.
        .allMatch(line -> line.matches("(public (sealed|final)|import) .*"));
  }

  @Test
  void keys_are_tried_in_reverse_alphabetical_order_and_constructed_as_declared() {
    String text = CodecCompilation.texts(CodecSampleProtocol.build()).get("StreamCreateCommand");
    assertThat(text)
        .contains("FieldNames.of(TYPE, PREFERRED_REGION, GUILD_ID,")
        .contains("return new StreamCreateCommand(type, guildId, channelId, preferredRegion);")
        .containsSubsequence(
            "out.writeString(TYPE,", "out.writeString(PREFERRED_REGION,", "out.endObject(start);");
  }

  @Test
  void a_key_that_is_null_by_type_is_told_by_its_presence() {
    assertThat(CodecCompilation.texts(CodecSampleProtocol.build()).get("RoleTags"))
        .containsSubsequence(
            "in.takeName(PREMIUM_SUBSCRIBER)) { // premium_subscriber",
            "in.skipValue();",
            "premiumSubscriber = true;")
        .containsSubsequence(
            "if (value.premiumSubscriber()) {", "out.writeNull(PREMIUM_SUBSCRIBER);");
  }

  @Test
  void a_required_number_is_never_null_and_a_required_boolean_is_missing_then() {
    assertThat(CodecCompilation.texts(CodecSampleProtocol.build()).get("Role"))
        .containsSubsequence("position = in.readLong(12);", "hasPosition = true;")
        .contains("hoist = in.readBooleanOrNull(9);")
        .containsSubsequence("if (hoist == null) {", "throw in.missing(HOIST);")
        .containsSubsequence("if (!hasPosition) {", "throw in.missing(POSITION);");
  }
}
