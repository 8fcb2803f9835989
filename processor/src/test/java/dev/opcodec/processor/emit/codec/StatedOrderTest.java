package dev.opcodec.processor.emit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.emit.CodecCompilation;
import dev.opcodec.processor.emit.Fields;
import dev.opcodec.processor.emit.Fixture;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.WireNames;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A codec looks for keys in the order that the schema states. */
class StatedOrderTest {
  @Test
  void keys_with_a_stated_order_come_first() {
    RecordType thing =
        new RecordType(
            "Thing",
            RecordType.Kind.OBJECT,
            RecordType.Shape.OBJECT,
            List.of(
                Fields.required("a", Scalar.STRING),
                Fields.required("b", Scalar.STRING),
                Fields.required("c", Scalar.STRING)),
            List.of(),
            new WireNames(List.of("x"), List.of("c", "x", "a"), List.of()),
            Fixture.meta("objects.Thing"));

    assertThat(CodecCompilation.texts(new Fixture().add(thing).protocol()).get("Thing"))
        .contains("FieldNames.of(C, X, A, B)");
  }
}
