package dev.opcodec.generatedtests.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The tests that the processor writes pass, and fail for each mistake that an emitter may make. */
class BrokenEmitterTest {
  private static final String CODEC = "PostCommand.PostCommandCodec";
  private static final String VALIDATOR = "PostCommand.PostCommandValidator";
  private static final String TUPLE_CODEC =
      "Int32NullableStringTuple.Int32NullableStringTupleCodec";
  private static final String CONSTRUCTOR = "return new PostCommand\\(";

  @TempDir static Path folder;

  private static GeneratedProject project;

  @BeforeAll
  static void generate() throws IOException {
    project = GeneratedProject.of("dev/opcodec/generatedtests/mutants/letterbox.yaml", folder);
  }

  @Test
  void generated_tests_pass_on_what_is_generated() {
    TestExecutionSummary summary = project.run();

    assertThat(summary.getFailures())
        .extracting(failure -> failure.getException().toString())
        .isEmpty();
    assertThat(summary.getTestsSucceededCount()).isGreaterThan(25);
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void generated_tests_fail_on_a_mistake(Mutant mutant) throws IOException {
    assertThat(project.run(mutant).getTestsFailedCount()).isPositive();
  }

  static List<Mutant> mutants() {
    return List.of(
        Mutant.of("a lower max", VALIDATOR, "\\b2000\\b", "1999"),
        Mutant.of("a higher max", VALIDATOR, "\\b2000\\b", "2001"),
        Mutant.of("a lower min", VALIDATOR, "\\bmin\\((.*?), 1\\)", "min($1, 0)"),
        Mutant.of("a higher min", VALIDATOR, "\\bmin\\((.*?), 1\\)", "min($1, 2)"),
        Mutant.of("a shorter text", VALIDATOR, "\\b30\\b", "29"),
        Mutant.of("a longer text", VALIDATOR, "\\b30\\b", "31"),
        Mutant.of("a shorter least text", VALIDATOR, "minLength\\((.*?), 2\\)", "minLength($1, 1)"),
        Mutant.of("bytes for characters", VALIDATOR, "maxLength", "maxBytes"),
        Mutant.of("characters for bytes", VALIDATOR, "maxBytes", "maxLength"),
        Mutant.of("one item more", VALIDATOR, "maxItems\\((.*?), 3\\)", "maxItems($1, 4)"),
        Mutant.of("another pattern", VALIDATOR, "\\[a-z\\]\\+", "[a-z]*"),
        Mutant.of("any order", VALIDATOR, "out\\.increasing\\([^;]*;", ""),
        Mutant.of("another path", VALIDATOR, "\"weight\"", "\"size\""),
        Mutant.of("no look inside", VALIDATOR, "out\\.nested\\(\"address\"[^;]*;", ""),
        Mutant.of("another rule", VALIDATOR, "exactlyOneOf", "atMostOneOf"),
        Mutant.of("a rule left out", VALIDATOR, "out\\.requiredWith\\([^;]*;", ""),
        Mutant.of("a wrong wire name", CODEC, "\"sender_id\"", "\"sender\""),
        Mutant.swap("two ids swapped in reading", CODEC, CONSTRUCTOR, "boxId", "senderId"),
        Mutant.swap("two booleans swapped in reading", CODEC, CONSTRUCTOR, "urgent", "registered"),
        Mutant.of(
            "two ids swapped in both directions",
            CODEC,
            "\"box_id\"(.*?)\"sender_id\"|\"sender_id\"(.*?)\"box_id\"",
            "\"sender_id\"$1$2\"box_id\""),
        Mutant.of("a field not read", CODEC, "(" + CONSTRUCTOR + "[^;]*?)\\btext\\b", "$1null"),
        Mutant.of("a field not written", CODEC, "value\\.title\\(\\)", "(String) null"),
        Mutant.of("unknown keys lost", CODEC, "value\\.unknownKeys\\(\\)\\.writeTo\\(out\\);", ""),
        Mutant.of(
            "null read as absent",
            CODEC,
            "Omittable\\.ofNullable\\(in\\.readSnowflakeOrNull\\((\\d*)\\)\\)",
            "in.readNull($1) ? Omittable.absent() : Omittable.of(in.readSnowflake())"),
        Mutant.of("a required key may be absent", CODEC, "if \\(mood == null\\) \\{[^}]*\\}", ""),
        Mutant.of("64 bits read as 32", CODEC, "size = (.*?)readLong", "size = $1readInt"),
        Mutant.of("a wrong opcode", "PostCommand", "OPCODE = 3", "OPCODE = 4"),
        Mutant.of("a wrong event name", "DeliveredEvent", "= \"DELIVERED\"", "= \"LOST\""),
        Mutant.of("a wrong number in the table", "LetterboxProtocol", "\\b4001\\b", "4002"),
        Mutant.of("a wrong enum value", "Mood", "\"glad\"", "\"sad\""),
        Mutant.of("an unlisted value lost", "Mood", "new Mood\\(value,", "new Mood(\"\","),
        Mutant.of("a wrong bit", "Traits", "\\b3\\b", "4"),
        Mutant.of("cases swapped", "Parcel.ParcelCodec", "\"box\"", "\"roll \""),
        Mutant.of("another item", TUPLE_CODEC, "value\\.first\\(\\)", "value.first() + 1"),
        Mutant.of("a wrong name inside", "Address.AddressCodec", "\"city\"", "\"town\""));
  }
}
