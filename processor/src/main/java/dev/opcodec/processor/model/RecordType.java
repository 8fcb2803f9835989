package dev.opcodec.processor.model;

import java.util.List;

/**
 * Anything that becomes a record: an object, an inline object, or what an opcode or event carries.
 *
 * @param name the name in the schema, unique within its kind; for inline objects the owner's Java
 *     name followed by the field's
 * @param fields for {@link Shape#VALUE} exactly one, whose wire name names the component
 * @param wireNames keys of the wire that have no field, and the order of keys there
 */
public record RecordType(
    String name,
    Kind kind,
    Shape shape,
    List<Field> fields,
    List<ObjectRule> rules,
    WireNames wireNames,
    Meta meta)
    implements Definition {

  /** A record of which the wire has no other keys than its fields. */
  public RecordType(
      String name, Kind kind, Shape shape, List<Field> fields, List<ObjectRule> rules, Meta meta) {
    this(name, kind, shape, fields, rules, WireNames.NONE, meta);
  }

  /** What the record stands for. */
  public enum Kind {
    OBJECT,
    COMMAND,
    FRAME,
    EVENT
  }

  /** What the JSON looks like. */
  public enum Shape {
    /** An object with a key for each field. */
    OBJECT,
    /** A bare value: the one field's. */
    VALUE,
    /** A null, or nothing at all. */
    EMPTY
  }
}
