package dev.opcodec.processor.emit.companion;

import static dev.opcodec.processor.emit.CodecProtocolBuilder.optional;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.required;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.emit.CodecCompilation;
import dev.opcodec.processor.emit.CodecProtocolBuilder;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType.Shape;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType.Discriminator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is nested in a type hides no other type of the protocol, and is hidden by none. */
class CompanionNamesTest {
  private static final TypeRef STRING = TypeRef.of(Scalar.STRING);

  private final CodecProtocolBuilder builder = new CodecProtocolBuilder();

  @Test
  void a_protocol_may_call_its_types_as_the_runtime_and_generated_code_do() {
    List<Field> fields = new ArrayList<>();
    for (String name :
        List.of(
            "Codec",
            "Validator",
            "JsonCodec",
            "JsonReader",
            "JsonWriter",
            "FieldName",
            "Known",
            "FieldNames",
            "Violations",
            "Omittable",
            "Fields",
            "OneOrMany",
            "RawJson",
            "Nullable")) {
      TypeRef type = builder.object(name, bounded("text"), optional("codec", STRING));
      fields.add(optional("of_" + name.toLowerCase(Locale.ROOT), type));
    }
    builder.object("Holder", fields.toArray(Field[]::new));
    builder.event("HELD", Shape.OBJECT, fields.toArray(Field[]::new));

    CodecCompilation.assertCompiles(builder.build());
    assertThat(CodecCompilation.texts(builder.build()).get("Codec"))
        .contains("public static final CodecCodec CODEC = new CodecCodec();");
  }

  @Test
  void a_key_may_be_called_like_a_type_in_capitals() {
    TypeRef sdp = builder.object("SDP", bounded("text"));
    TypeRef id = builder.enumOf("ID", EnumType.Base.INTEGER);
    TypeRef type = builder.enumOf("TYPE", EnumType.Base.STRING);
    TypeRef pair = builder.tuple("PAIR", new TupleType.Item(sdp, true));
    builder.object(
        "Offer",
        required("sdp", sdp),
        required("id", id),
        required("type", type),
        required("pair", pair),
        required("sdp_pattern", STRING, matches("a+")));
    builder.union("By", new Discriminator.Tag("sdp"), tagged("a", "SDP", sdp));

    CodecCompilation.assertCompiles(builder.build());
  }

  @Test
  void keys_of_a_record_may_be_called_like_its_constants() {
    builder.command(
        "SEND",
        Shape.OBJECT,
        bounded("codec"),
        bounded("validator"),
        bounded("instance"),
        bounded("names"),
        bounded("out"),
        bounded("value"));

    CodecCompilation.assertCompiles(builder.build());
  }

  private static Field bounded(String wireName) {
    return required(wireName, STRING, new Constraint.MaxLength(3), matches(wireName));
  }

  private static Constraint matches(String regex) {
    return new Constraint.Matches(Pattern.compile(regex));
  }
}
