package dev.opcodec.processor.emit;

import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Envelope;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.KeyOrder;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.ObjectRule;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.model.Status;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.WireOrder;
import java.util.ArrayList;
import java.util.List;

/** Puts a resolved protocol together by hand, with as few words as a test can bear. */
public final class CodecProtocolBuilder {
  private final List<Opcode> opcodes = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<RecordType> objects = new ArrayList<>();
  private final List<UnionType> unions = new ArrayList<>();
  private final List<TupleType> tuples = new ArrayList<>();
  private final List<EnumType> enums = new ArrayList<>();
  private final List<FlagsType> flags = new ArrayList<>();
  private Origin origin = Origin.LOCAL;
  private WireOrder wireOrder = WireOrder.DECLARED;
  private boolean keepsUnknownKeys;

  /** What is added from here on comes from there. */
  public CodecProtocolBuilder from(Origin newOrigin) {
    origin = newOrigin;
    return this;
  }

  public CodecProtocolBuilder wireOrder(WireOrder newOrder) {
    wireOrder = newOrder;
    return this;
  }

  public CodecProtocolBuilder keepingUnknownKeys() {
    keepsUnknownKeys = true;
    return this;
  }

  public TypeRef object(String name, Field... fields) {
    return object(name, List.of(), fields);
  }

  public TypeRef object(String name, List<ObjectRule> rules, Field... fields) {
    objects.add(
        record(name, RecordType.Kind.OBJECT, RecordType.Shape.OBJECT, List.of(fields), rules));
    return new TypeRef.ObjectRef(name);
  }

  public CodecProtocolBuilder command(String name, RecordType.Shape shape, Field... fields) {
    RecordType sent = record(name, RecordType.Kind.COMMAND, shape, List.of(fields), List.of());
    Meta meta = sent.meta();
    opcodes.add(
        new Opcode(
            name,
            1 + opcodes.size(),
            Direction.SEND,
            List.of(),
            null,
            List.of(),
            sent,
            null,
            meta));
    return this;
  }

  public CodecProtocolBuilder event(String name, RecordType.Shape shape, Field... fields) {
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

  public TypeRef union(String name, UnionType.Discriminator by, UnionType.Case... cases) {
    unions.add(new UnionType(name, by, List.of(cases), meta("unions." + name)));
    return new TypeRef.UnionRef(name);
  }

  public TypeRef tuple(String name, TupleType.Item... items) {
    tuples.add(new TupleType(name, List.of(items), meta("tuples." + name)));
    return new TypeRef.TupleRef(name);
  }

  public TypeRef enumOf(String name, EnumType.Base base, EnumType.Value... values) {
    enums.add(new EnumType(name, base, List.of(values), meta("enums." + name)));
    return new TypeRef.EnumRef(name);
  }

  public TypeRef flagsOf(String name, EnumType.Base base, FlagsType.Flag... listed) {
    flags.add(new FlagsType(name, base, List.of(listed), meta("flags." + name)));
    return new TypeRef.FlagsRef(name);
  }

  /** The protocol, with a dispatch opcode if there are events. */
  public Protocol build() {
    List<Opcode> all = new ArrayList<>(opcodes);
    if (!events.isEmpty()) {
      all.add(dispatch());
    }
    return new Protocol(
        "Test",
        1,
        "",
        new Envelope("op", "d", "s", "t"),
        KeyOrder.of(wireOrder),
        keepsUnknownKeys,
        List.of("test.yaml"),
        "00",
        all,
        events,
        objects,
        unions,
        tuples,
        enums,
        flags,
        List.of(),
        List.of());
  }

  private Opcode dispatch() {
    return new Opcode(
        "DISPATCH",
        0,
        Direction.RECEIVE,
        List.of(),
        Role.DISPATCH,
        List.of(),
        null,
        null,
        meta("opcodes.DISPATCH"));
  }

  private Meta meta(String definition) {
    return new Meta("test.yaml", definition, "", Marks.NONE, origin, null);
  }

  public static Field field(
      String wireName, TypeRef type, Presence presence, Constraint... constraints) {
    return new Field(
        wireName, type, presence, List.of(constraints), "", Marks.NONE, false, null, null);
  }

  public static Field required(String wireName, TypeRef type, Constraint... constraints) {
    return field(wireName, type, Presence.REQUIRED, constraints);
  }

  public static Field optional(String wireName, TypeRef type, Constraint... constraints) {
    return field(wireName, type, Presence.OPTIONAL, constraints);
  }

  public static Field deprecated(Field field) {
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

  public static UnionType.Case tagged(String tag, String name, TypeRef type) {
    return new UnionType.Case(tag, name, type, List.of(), List.of());
  }

  public static UnionType.Case byKind(String name, TypeRef type) {
    return tagged("", name, type);
  }

  public static UnionType.Case byKeys(
      String name, TypeRef type, List<String> has, List<String> lacks) {
    return new UnionType.Case("", name, type, has, lacks);
  }
}
