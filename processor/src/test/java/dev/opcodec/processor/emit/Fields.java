package dev.opcodec.processor.emit;

import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.Status;
import dev.opcodec.processor.model.TypeRef;
import java.util.List;

/** Makes fields. */
final class Fields {
  private Fields() {}

  static Field field(String name, TypeRef type, Presence presence) {
    return new Field(name, type, presence, List.of(), "", Marks.NONE, false, null, null);
  }

  static Field required(String name, TypeRef type) {
    return field(name, type, Presence.REQUIRED);
  }

  static Field required(String name, Scalar scalar) {
    return required(name, TypeRef.of(scalar));
  }

  static Field optional(String name, TypeRef type) {
    return field(name, type, Presence.OPTIONAL);
  }

  static Field optional(String name, Scalar scalar) {
    return optional(name, TypeRef.of(scalar));
  }

  static Field omittable(String name, TypeRef type) {
    return field(name, type, Presence.OPTIONAL_NULLABLE);
  }

  static Field omittable(String name, Scalar scalar) {
    return omittable(name, TypeRef.of(scalar));
  }

  static Field secret(String name) {
    return new Field(
        name,
        TypeRef.of(Scalar.STRING),
        Presence.REQUIRED,
        List.of(),
        "",
        Marks.NONE,
        true,
        null,
        null);
  }

  static Field deprecated(String name, Scalar scalar, String since, String use) {
    Marks marks = new Marks(true, Status.ACTIVE, new Deprecation(since, use), null, null, null);
    return new Field(
        name, TypeRef.of(scalar), Presence.OPTIONAL, List.of(), "", marks, false, null, null);
  }

  static Field documented(Field field, String doc, Constraint... constraints) {
    return new Field(
        field.wireName(),
        field.type(),
        field.presence(),
        List.of(constraints),
        doc,
        field.marks(),
        field.secret(),
        field.defaultValue(),
        field.javaName());
  }
}
