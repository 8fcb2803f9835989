package dev.opcodec.processor.emit.codec;

import static dev.opcodec.processor.emit.CodecCompilation.assertCompiles;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.byKeys;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.byKind;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.deprecated;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.field;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.optional;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.required;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.tagged;

import dev.opcodec.processor.emit.CodecProtocolBuilder;
import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType.Shape;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.Status;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType.Discriminator;
import dev.opcodec.processor.model.WireOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CodecCompilesTest {
  private static final TypeRef STRING = TypeRef.of(Scalar.STRING);
  private static final TypeRef INTEGER = TypeRef.of(Scalar.INTEGER);

  private final CodecProtocolBuilder builder = new CodecProtocolBuilder();

  @Test
  void every_type_in_every_presence_inside_an_object() {
    builder.wireOrder(WireOrder.REVERSE_ALPHABETICAL);
    List<Field> fields = new ArrayList<>();
    List<TypeRef> types = everyType();
    for (int i = 0; i < types.size(); i++) {
      for (Presence presence : Presence.values()) {
        String name = "f" + i + "_" + presence.name().toLowerCase(Locale.ROOT);
        fields.add(field(name, types.get(i), presence));
      }
    }
    fields.add(required("kind", STRING));
    // In several records, since a record has at most 255 slots.
    for (int from = 0; from < fields.size(); from += 50) {
      List<Field> some = new ArrayList<>(fields.subList(from, Math.min(from + 50, fields.size())));
      some.add(required("selector", STRING));
      builder.object("Holder" + from, some.toArray(Field[]::new));
    }
    assertCompiles(builder.build());
  }

  @Test
  void every_type_in_every_presence_as_a_bare_value() {
    List<TypeRef> types = everyType();
    for (int i = 0; i < types.size(); i++) {
      for (Presence presence : Presence.values()) {
        String name = "V" + i + "_" + presence.ordinal();
        builder.event(name, Shape.VALUE, field("d", types.get(i), presence));
      }
    }
    assertCompiles(builder.build());
  }

  @Test
  void every_type_in_a_tuple() {
    List<TupleType.Item> items = new ArrayList<>();
    for (TypeRef type : everyType()) {
      items.add(new TupleType.Item(type, false));
      items.add(new TupleType.Item(type, true));
    }
    builder.tuple("WideTuple", items.toArray(TupleType.Item[]::new));
    assertCompiles(builder.build());
  }

  @Test
  void every_type_as_a_union_case() {
    List<TypeRef> types = everyType();
    for (int i = 0; i < types.size(); i++) {
      builder.union("ByKind" + i, new Discriminator.Kind(), byKind("Value", types.get(i)));
      builder.union(
          "BySibling" + i, new Discriminator.Sibling("kind"), tagged("1", "Value", types.get(i)));
    }
    assertCompiles(builder.build());
  }

  @Test
  void every_kind_of_sibling() {
    TypeRef union =
        builder.union("Value", new Discriminator.Sibling("kind"), tagged("1", "Text", STRING));
    List<TypeRef> siblings =
        List.of(
            STRING,
            INTEGER,
            TypeRef.of(Scalar.ID),
            TypeRef.of(Scalar.INT32),
            TypeRef.of(Scalar.BOOLEAN),
            TypeRef.of(Scalar.FLOAT),
            builder.enumOf("Text", EnumType.Base.STRING),
            builder.enumOf("Digit", EnumType.Base.INTEGER));
    for (int i = 0; i < siblings.size(); i++) {
      for (Presence presence : Presence.values()) {
        builder.object(
            "Pair" + i + presence.ordinal(),
            field("kind", siblings.get(i), presence),
            required("it", union),
            optional("raw", TypeRef.listOf(union)),
            field("json", union, Presence.OPTIONAL_NULLABLE),
            field("json_list", TypeRef.listOf(union), Presence.OPTIONAL_NULLABLE));
      }
    }
    builder.object("Lonely", required("value", union));
    assertCompiles(builder.build());
  }

  @Test
  void objects_that_hold_themselves_and_each_other() {
    TypeRef one = new TypeRef.ObjectRef("One");
    TypeRef other = new TypeRef.ObjectRef("Other");
    builder.object("One", optional("self", one), optional("others", TypeRef.listOf(other)));
    builder.object("Other", optional("one", one));
    assertCompiles(builder.build());
  }

  @Test
  void components_named_like_what_the_methods_use() {
    TypeRef digit = builder.enumOf("Digit", EnumType.Base.INTEGER);
    List<Field> fields = new ArrayList<>();
    for (String name :
        List.of(
            "in",
            "out",
            "value",
            "field",
            "item",
            "to",
            "known",
            "found",
            "fields",
            "tag",
            "raw",
            "names",
            "instance",
            "id",
            "_id",
            "Id2",
            "2fa",
            "has_in",
            "hasValue")) {
      String java = name.equals("_id") ? "otherId" : name.equals("2fa") ? "mfa" : null;
      Field plain = optional(name, TypeRef.listOf(TypeRef.listOf(digit)));
      fields.add(
          new Field(
              name,
              plain.type(),
              plain.presence(),
              plain.constraints(),
              "",
              plain.marks(),
              false,
              null,
              java));
    }
    fields.add(required("HasId2", TypeRef.of(Scalar.BOOLEAN)));
    builder.object("Odd", fields.toArray(Field[]::new));
    assertCompiles(builder.build());
  }

  @Test
  void objects_without_fields_and_empty_payloads() {
    builder.object("Nothing");
    builder.command("PING", Shape.EMPTY);
    assertCompiles(builder.build());
  }

  @Test
  void deprecated_components_in_a_small_and_a_large_object() {
    builder.object("Small", deprecated(required("old", STRING)), required("new_one", STRING));
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Field field = optional("f" + i, STRING);
      fields.add(i == 90 ? deprecated(field) : field);
    }
    builder.object("Large", fields.toArray(Field[]::new));
    builder.event("OLD", Shape.VALUE, deprecated(required("d", STRING)));
    assertCompiles(builder.build());
  }

  @Test
  void deprecated_values_and_flags_that_objects_use() {
    Marks marks = new Marks(true, Status.DEPRECATED, new Deprecation("2", "`b`"), null, null, null);
    List<Field> fields = new ArrayList<>();
    for (EnumType.Base base : EnumType.Base.values()) {
      fields.add(
          required(
              "e" + base,
              builder.enumOf(
                  "Enum" + base, base, new EnumType.Value("OLD", "1", "", marks, null))));
      fields.add(
          required(
              "f" + base,
              builder.flagsOf("Flags" + base, base, new FlagsType.Flag("OLD", 0, "", marks))));
    }
    builder.object("Holder", fields.toArray(Field[]::new));
    assertCompiles(builder.build());
  }

  private List<TypeRef> everyType() {
    List<TypeRef> types = new ArrayList<>();
    for (Scalar scalar : Scalar.values()) {
      types.add(TypeRef.of(scalar));
    }
    types.add(builder.enumOf("StringEnum", EnumType.Base.STRING));
    types.add(builder.enumOf("IntegerEnum", EnumType.Base.INTEGER));
    types.add(builder.flagsOf("StringFlags", EnumType.Base.STRING));
    types.add(builder.flagsOf("IntegerFlags", EnumType.Base.INTEGER));
    TypeRef leaf = builder.object("Leaf", required("type", INTEGER), optional("a", STRING));
    TypeRef other = builder.object("OtherLeaf", required("type", INTEGER));
    types.add(leaf);
    types.add(
        builder.tuple(
            "IntegerStringTuple",
            new TupleType.Item(INTEGER, false),
            new TupleType.Item(STRING, true)));
    types.add(
        builder.union(
            "Tagged",
            new Discriminator.Tag("type"),
            tagged("1", "Leaf", leaf),
            tagged("2", "OtherLeaf", other),
            tagged("3", "Leaf", leaf)));
    types.add(
        builder.union(
            "Kinds",
            new Discriminator.Kind(),
            byKind("String", STRING),
            byKind("Integer", INTEGER),
            byKind("Leaf", leaf),
            byKind("Null", TypeRef.of(Scalar.NULL)),
            byKind("List", TypeRef.listOf(STRING))));
    types.add(
        builder.union(
            "Keyed",
            new Discriminator.Keys(),
            byKeys("Leaf", leaf, List.of("a", "type"), List.of("b")),
            byKeys("OtherLeaf", other, List.of(), List.of("c"))));
    types.add(
        builder.union(
            "Beside",
            new Discriminator.Sibling("selector"),
            tagged("a", "Leaf", leaf),
            tagged("b", "String", STRING),
            tagged("c", "Null", TypeRef.of(Scalar.NULL))));
    List<TypeRef> plain = List.copyOf(types);
    for (TypeRef item : plain) {
      types.add(TypeRef.listOf(item));
      types.add(new TypeRef.ListRef(item, true));
      types.add(new TypeRef.MapRef(Scalar.STRING, item, false));
      types.add(new TypeRef.MapRef(Scalar.ID, item, true));
      types.add(new TypeRef.OneOrManyRef(item));
    }
    types.add(new TypeRef.MapRef(Scalar.ID, INTEGER, false));
    types.add(new TypeRef.MapRef(Scalar.STRING, STRING, true));
    types.add(
        TypeRef.listOf(new TypeRef.MapRef(Scalar.ID, TypeRef.listOf(TypeRef.listOf(leaf)), true)));
    return types;
  }
}
