package dev.opcodec.processor.emit.record;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.plan.JavaTypes;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * A component of a record, as every part of the record's emitter sees it.
 *
 * @param field what it comes from; for unknown keys one that stands for them
 * @param name its name
 * @param value the type of a value that is there, primitive where there is one
 * @param type the component's type, with {@code @Nullable} where null can come out
 */
record Component(Field field, String name, TypeName value, TypeName type) {

  private static final Component UNKNOWN_KEYS =
      new Component(
          new Field(
              "",
              TypeRef.of(Scalar.OBJECT),
              Presence.REQUIRED,
              List.of(),
              "The keys that the schema does not know.",
              Marks.NONE,
              false,
              null,
              null),
          "unknownKeys",
          RuntimeTypes.UNKNOWN_KEYS,
          RuntimeTypes.UNKNOWN_KEYS);

  /** The components of a record, in the order of its fields; unknown keys, where kept, are last. */
  static List<Component> of(RecordType record, Plan plan) {
    List<Component> components = new ArrayList<>();
    record.fields().forEach(field -> components.add(of(field, plan)));
    if (plan.keepsUnknownKeys(record)) {
      components.add(UNKNOWN_KEYS);
    }
    return components;
  }

  private static Component of(Field field, Plan plan) {
    boolean isNull = JavaTypes.isNull(field.type());
    return new Component(
        field,
        plan.names().component(field),
        isNull ? TypeName.BOOLEAN : plan.types().of(field.type()),
        plan.types().of(field.type(), field.presence()));
  }

  /** True if the component holds a value of its own presence, absent or null included. */
  boolean isOmittable() {
    return !type.isPrimitive() && field.presence() == Presence.OPTIONAL_NULLABLE;
  }

  /** True if the component is a reference that is never null. */
  boolean isNeverNull() {
    return !type.isPrimitive()
        && (field.presence() == Presence.REQUIRED
            || field.presence() == Presence.OPTIONAL_NULLABLE);
  }

  /** True if a record cannot be built without giving it a value. */
  boolean isRequired() {
    return field.presence() == Presence.REQUIRED
        && !JavaTypes.isNull(field.type())
        && !isUnknownKeys();
  }

  /** True if the component holds what the schema does not know, and not a field. */
  boolean isUnknownKeys() {
    return type.equals(RuntimeTypes.UNKNOWN_KEYS);
  }

  /** What to annotate what should draw a warning when it is used; empty for anything else. */
  List<AnnotationSpec> deprecation() {
    Deprecation deprecation = field.marks().deprecation();
    return deprecation == null ? List.of() : List.of(Annotations.deprecated(deprecation));
  }
}
