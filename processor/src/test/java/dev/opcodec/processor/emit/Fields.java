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
public final class Fields {
  private Fields() {}

  public static Field field(String name, TypeRef type, Presence presence) {
    return new Field(name, type, presence, List.of(), "", Marks.NONE, false, null, null);
  }

  public static Field required(String name, TypeRef type) {
    return field(name, type, Presence.REQUIRED);
  }

  public static Field required(String name, Scalar scalar) {
    return required(name, TypeRef.of(scalar));
  }

  public static Field optional(String name, TypeRef type) {
    return field(name, type, Presence.OPTIONAL);
  }

  public static Field optional(String name, Scalar scalar) {
    return optional(name, TypeRef.of(scalar));
  }

  public static Field omittable(String name, TypeRef type) {
    return field(name, type, Presence.OPTIONAL_NULLABLE);
  }

  public static Field omittable(String name, Scalar scalar) {
    return omittable(name, TypeRef.of(scalar));
  }

  public static Field secret(String name) {
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

  public static Field deprecated(String name, Scalar scalar, String since, String use) {
    Marks marks = new Marks(true, Status.ACTIVE, new Deprecation(since, use), null, null, null);
    return new Field(
        name, TypeRef.of(scalar), Presence.OPTIONAL, List.of(), "", marks, false, null, null);
  }

  public static Field documented(Field field, String doc, Constraint... constraints) {
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
