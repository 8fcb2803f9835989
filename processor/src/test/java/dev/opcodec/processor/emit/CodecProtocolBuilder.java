package dev.opcodec.processor.emit;

import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Envelope;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.ObjectRule;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Status;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.WireOrder;
import java.util.ArrayList;
import java.util.List;

/** Puts a resolved protocol together by hand, with as few words as a test can bear. */
final class CodecProtocolBuilder {
  private final List<Opcode> opcodes = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<RecordType> objects = new ArrayList<>();
  private final List<UnionType> unions = new ArrayList<>();
  private final List<TupleType> tuples = new ArrayList<>();
  private final List<EnumType> enums = new ArrayList<>();
  private final List<FlagsType> flags = new ArrayList<>();
  private Origin origin = Origin.LOCAL;
  private WireOrder wireOrder = WireOrder.DECLARED;

  /** What is added from here on comes from there. */
  CodecProtocolBuilder from(Origin newOrigin) {
    origin = newOrigin;
    return this;
  }

  CodecProtocolBuilder wireOrder(WireOrder newOrder) {
    wireOrder = newOrder;
    return this;
  }

  TypeRef object(String name, Field... fields) {
    return object(name, List.of(), fields);
  }

  TypeRef object(String name, List<ObjectRule> rules, Field... fields) {
    objects.add(
        record(name, RecordType.Kind.OBJECT, RecordType.Shape.OBJECT, List.of(fields), rules));
    return new TypeRef.ObjectRef(name);
  }

  CodecProtocolBuilder command(String name, RecordType.Shape shape, Field... fields) {
    RecordType sent = record(name, RecordType.Kind.COMMAND, shape, List.of(fields), List.of());
    Meta meta = sent.meta();
    opcodes.add(
        new Opcode(
            name, opcodes.size(), Direction.SEND, List.of(), null, List.of(), sent, null, meta));
    return this;
  }

  CodecProtocolBuilder event(String name, RecordType.Shape shape, Field... fields) {
    RecordType payload = record(name, RecordType.Kind.EVENT, shape, List.of(fields), List.of());
    events.add(new Event(name, List.of(), List.of(), null, payload, payload.meta()));
    return this;
  }

  private RecordType record(
      String name,
      RecordType.Kind kind,
      RecordType.Shape shape,
      List<Field> fields,
      List<ObjectRule> rules) {
    return new RecordType(name, kind, shape, fields, rules, meta(kind + "." + name));
  }

  TypeRef union(String name, UnionType.Discriminator by, UnionType.Case... cases) {
    unions.add(new UnionType(name, by, List.of(cases), meta("unions." + name)));
    return new TypeRef.UnionRef(name);
  }

  TypeRef tuple(String name, TupleType.Item... items) {
    tuples.add(new TupleType(name, List.of(items), meta("tuples." + name)));
    return new TypeRef.TupleRef(name);
  }

  TypeRef enumOf(String name, EnumType.Base base) {
    enums.add(new EnumType(name, base, List.of(), meta("enums." + name)));
    return new TypeRef.EnumRef(name);
  }

  TypeRef flagsOf(String name, EnumType.Base base) {
    flags.add(new FlagsType(name, base, List.of(), meta("flags." + name)));
    return new TypeRef.FlagsRef(name);
  }

  Protocol build() {
    return new Protocol(
        "Test",
        1,
        "",
        new Envelope("op", "d", "s", "t"),
        wireOrder,
        List.of("test.yaml"),
        "00",
        opcodes,
        events,
        objects,
        unions,
        tuples,
        enums,
        flags,
        List.of(),
        List.of());
  }

  private Meta meta(String definition) {
    return new Meta("test.yaml", definition, "", Marks.NONE, origin, null);
  }

  static Field field(String wireName, TypeRef type, Presence presence, Constraint... constraints) {
    return new Field(
        wireName, type, presence, List.of(constraints), "", Marks.NONE, false, null, null);
  }

  static Field required(String wireName, TypeRef type, Constraint... constraints) {
    return field(wireName, type, Presence.REQUIRED, constraints);
  }

  static Field optional(String wireName, TypeRef type, Constraint... constraints) {
    return field(wireName, type, Presence.OPTIONAL, constraints);
  }

  static Field deprecated(Field field) {
    Marks marks = new Marks(true, Status.DEPRECATED, new Deprecation(null, null), null, null, null);
    return new Field(
        field.wireName(),
        field.type(),
        field.presence(),
        field.constraints(),
        field.doc(),
        marks,
        field.secret(),
        field.defaultValue(),
        field.javaName());
  }

  static UnionType.Case tagged(String tag, String name, TypeRef type) {
    return new UnionType.Case(tag, name, type, List.of(), List.of());
  }

  static UnionType.Case byKind(String name, TypeRef type) {
    return tagged("", name, type);
  }

  static UnionType.Case byKeys(String name, TypeRef type, List<String> has, List<String> lacks) {
    return new UnionType.Case("", name, type, has, lacks);
  }
}
