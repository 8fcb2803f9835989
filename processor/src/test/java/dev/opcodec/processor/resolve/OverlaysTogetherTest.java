package dev.opcodec.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.FilesInMemory;
import dev.opcodec.processor.Pipeline;
import dev.opcodec.processor.Result;
import dev.opcodec.processor.Schemas;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Several extension files of one trigger, which are read in their order. */
class OverlaysTogetherTest {
  private static final String NEW_OPCODE =
      """
      opcodes:
        ACME_POKE:
          op: 99
          direction: send
          d:
            user_id: snowflake
      """;

  private static Result load(String first, String second) {
    FilesInMemory files = Schemas.files().with("first.yaml", first).with("second.yaml", second);
    return Pipeline.load(
        files, List.of(List.of(Schemas.SAMPLE)), List.of("first.yaml", "second.yaml"));
  }

  private static Protocol valid(String first, String second) {
    Result result = load(first, second);
    assertThat(result.rendered()).isEmpty();
    return Objects.requireNonNull(result.protocol());
  }

  private static List<String> fieldsOf(Protocol protocol, String object) {
    return protocol.objects().stream()
        .filter(type -> type.name().equals(object))
        .map(RecordType::fields)
        .flatMap(List::stream)
        .map(Field::wireName)
        .toList();
  }

  @Test
  void the_second_amends_what_the_first_adds() {
    Protocol protocol =
        valid(
            NEW_OPCODE,
            """
            amend:
              opcodes:
                ACME_POKE:
                  d:
                    reason?: string
            """);

    assertThat(protocol.opcodes())
        .filteredOn(opcode -> opcode.name().equals("ACME_POKE"))
        .singleElement()
        .satisfies(
            opcode ->
                assertThat(Objects.requireNonNull(opcode.sent()).fields())
                    .extracting(Field::wireName)
                    .containsExactly("user_id", "reason"));
  }

  @Test
  void both_amend_the_same_object_in_their_order() {
    String amended = "amend:\n  objects:\n    Button:\n      fields:\n        %s?: string\n";

    assertThat(fieldsOf(valid(amended.formatted("one"), amended.formatted("two")), "Button"))
        .endsWith("one", "two");
  }

  @Test
  void a_name_that_both_define_is_refused_with_both_places() {
    Result result = load(NEW_OPCODE, NEW_OPCODE.replace("op: 99", "op: 98"));

    assertThat(result.protocol()).isNull();
    assertThat(result.rendered())
        .contains("[DUPLICATE_NAME] second.yaml:2:3")
        .contains("also defined here: first.yaml:2:3");
  }
}
