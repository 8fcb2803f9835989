package dev.opcodec.processor.emit.validate;

import static dev.opcodec.processor.emit.CodecCompilation.assertCompiles;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.byKind;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.deprecated;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.field;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.optional;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.required;
import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.emit.CodecCompilation;
import dev.opcodec.processor.emit.CodecProtocolBuilder;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.ObjectRule;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType.Shape;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType.Discriminator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ValidatorCompilesTest {
  private static final TypeRef STRING = TypeRef.of(Scalar.STRING);
  private static final TypeRef INTEGER = TypeRef.of(Scalar.INTEGER);
  private static final List<Constraint> OF_NUMBERS =
      List.of(
          new Constraint.Min(new BigDecimal("-0.5")),
          new Constraint.Min(new BigDecimal("5000000000")),
          new Constraint.Max(new BigDecimal("18446744073709551615")),
          new Constraint.Max(BigDecimal.TEN));
  private static final List<Constraint> OF_TEXTS =
      List.of(
          new Constraint.MinLength(1),
          new Constraint.MaxLength(2),
          new Constraint.MaxBytes(3),
          new Constraint.Matches(Pattern.compile("\\w+\"$", Pattern.CASE_INSENSITIVE)));

  private final CodecProtocolBuilder builder = new CodecProtocolBuilder();

  @Test
  void every_constraint_on_what_it_is_for_in_every_presence() {
    List<TypeRef> numbers =
        List.of(
            INTEGER,
            TypeRef.of(Scalar.INT32),
            TypeRef.of(Scalar.FLOAT),
            TypeRef.of(Scalar.ID),
            builder.enumOf("Digit", EnumType.Base.INTEGER),
            builder.flagsOf("Bits", EnumType.Base.INTEGER));
    List<TypeRef> texts =
        List.of(STRING, TypeRef.of(Scalar.TIMESTAMP), builder.enumOf("Text", EnumType.Base.STRING));
    for (Presence presence : Presence.values()) {
      List<Field> fields = new ArrayList<>();
      numbers.forEach(type -> addAll(type, OF_NUMBERS, presence, fields));
      texts.forEach(type -> addAll(type, OF_TEXTS, presence, fields));
      builder.object("Bounded" + presence.ordinal(), fields.toArray(Field[]::new));
    }
    assertCompiles(builder.build());
  }

  private static void addAll(
      TypeRef type, List<Constraint> constraints, Presence presence, List<Field> fields) {
    Constraint[] own = constraints.toArray(Constraint[]::new);
    Constraint each = new Constraint.Each(constraints);
    Constraint most = new Constraint.MaxItems(5);
    Constraint least = new Constraint.MinItems(1);
    List<Constraint> nested = List.of(most, each);
    String name = "f" + fields.size();
    fields.add(field(name, type, presence, own));
    fields.add(field(name + "_list", TypeRef.listOf(type), presence, least, most, each));
    fields.add(field(name + "_nullable", new TypeRef.ListRef(type, true), presence, each));
    fields.add(
        field(name + "_map", new TypeRef.MapRef(Scalar.ID, type, true), presence, most, each));
    fields.add(field(name + "_one", new TypeRef.OneOrManyRef(type), presence, least, each));
    fields.add(
        field(
            name + "_nested",
            TypeRef.listOf(TypeRef.listOf(type)),
            presence,
            new Constraint.Each(nested)));
  }

  @Test
  void increasing_lists_and_tuples_with_and_without_nulls() {
    TypeRef pair =
        builder.tuple(
            "PairTuple", new TupleType.Item(INTEGER, false), new TupleType.Item(INTEGER, false));
    TypeRef gaps =
        builder.tuple(
            "GapsTuple",
            new TupleType.Item(TypeRef.of(Scalar.FLOAT), true),
            new TupleType.Item(INTEGER, false));
    Constraint increasing = new Constraint.Increasing();
    Constraint each = new Constraint.Each(List.of(new Constraint.Min(BigDecimal.ZERO)));
    builder.object(
        "Ranges",
        required("a", pair, increasing, each),
        optional("b", gaps, increasing, each),
        optional("c", new TypeRef.ListRef(INTEGER, true), increasing, each),
        optional("d", new TypeRef.OneOrManyRef(INTEGER), increasing),
        optional("e", TypeRef.listOf(gaps), new Constraint.Each(List.of(increasing, each))));
    assertCompiles(builder.build());
  }

  @Test
  void bounds_deep_inside_reach_every_holder_and_nothing_else() {
    TypeRef leaf = builder.object("Leaf", required("name", STRING, new Constraint.MaxLength(5)));
    TypeRef free = builder.object("Free", optional("self", new TypeRef.ObjectRef("Free")));
    TypeRef tuple =
        builder.tuple("LeafTuple", new TupleType.Item(leaf, true), new TupleType.Item(free, false));
    TypeRef union =
        builder.union(
            "Either",
            new Discriminator.Kind(),
            byKind("Leaf", leaf),
            byKind("List", TypeRef.listOf(TypeRef.listOf(leaf))));
    TypeRef one = new TypeRef.ObjectRef("One");
    TypeRef two = new TypeRef.ObjectRef("Two");
    builder.object("One", optional("two", two));
    builder.object("Two", optional("one", one), optional("union", union), optional("free", free));
    builder.event("GONE", Shape.VALUE, required("d", TypeRef.listOf(tuple)));
    builder.event("THERE", Shape.OBJECT, required("one", one), required("free", free));
    assertCompiles(builder.build());

    Map<String, String> texts = CodecCompilation.texts(builder.build());
    assertThat(texts.get("GoneEvent")).contains("out.each(\"\", value.d(), LeafTuple.VALIDATOR);");
    assertThat(texts.get("ThereEvent"))
        .contains("out.nested(\"one\", value.one(), One.VALIDATOR);")
        .doesNotContain("Free.VALIDATOR");
    assertThat(texts.get("One")).contains("out.nested(\"two\", two, Two.VALIDATOR)");
    assertThat(texts.get("Free"))
        .contains("Validator<Free> VALIDATOR = Validator.unbounded();")
        .doesNotContain("FreeValidator");
    assertThat(texts.get("LeafTuple"))
        .contains("out.nested(\"[0]\", value.first(), Leaf.VALIDATOR);");
  }

  @Test
  void rules_count_what_is_present_and_pass_over_what_always_is() {
    builder.object(
        "Ruled",
        List.of(
            new ObjectRule.ExactlyOneOf(List.of("a", "b", "flag")),
            new ObjectRule.AtMostOneOf(List.of("a", "c")),
            new ObjectRule.AtLeastOneOf(List.of("a", "always")),
            new ObjectRule.RequiredWith("a", List.of("b", "always")),
            new ObjectRule.RequiredWith("always", List.of("flag"))),
        optional("a", STRING),
        field("b", STRING, Presence.OPTIONAL_NULLABLE),
        deprecated(field("c", STRING, Presence.NULLABLE)),
        optional("flag", TypeRef.of(Scalar.NULL)),
        required("always", STRING));
    assertCompiles(builder.build());

    String text = CodecCompilation.texts(builder.build()).get("Ruled");
    assertThat(text.replaceAll("\\s+", " "))
        .contains("(!value.b().isAbsent() ? 1 : 0) + (value.flag() ? 1 : 0)")
        .contains("out.atLeastOneOf((value.a() != null ? 1 : 0) + 1, \"a\", \"always\");")
        .contains("if (value.a() != null && value.b().isAbsent()) {")
        .contains("if (!value.flag()) {")
        .doesNotContain("requiredWith(\"a\", \"always\")")
        .contains("@SuppressWarnings(\"deprecation\")");
  }
}
