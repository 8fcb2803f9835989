package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;
import java.util.Map;

/**
 * A component of a record, as every part of the record's emitter sees it.
 *
 * @param field what it comes from
 * @param name its name
 * @param value the type of a value that is there, primitive where there is one
 * @param type the component's type, with {@code @Nullable} where null can come out
 */
record Component(Field field, String name, TypeName value, TypeName type) {

  /** The components of a record, in the order of its fields. */
  static List<Component> of(RecordType record, JavaNames names) {
    return record.fields().stream().map(field -> of(field, names)).toList();
  }

  private static Component of(Field field, JavaNames names) {
    String name = names.component(field);
    if (field.type().equals(TypeRef.of(Scalar.NULL))) {
      return new Component(field, name, TypeName.BOOLEAN, TypeName.BOOLEAN);
    }
    TypeName value = valueType(field.type(), names);
    TypeName type =
        switch (field.presence()) {
          case REQUIRED -> value;
          case OPTIONAL, NULLABLE -> Annotations.nullable(value);
          case OPTIONAL_NULLABLE -> ParameterizedTypeName.get(RuntimeTypes.OMITTABLE, value.box());
        };
    return new Component(field, name, value, type);
  }

  /** As {@link JavaNames#typeOf}, with {@code @Nullable} on items that may be null. */
  private static TypeName valueType(TypeRef type, JavaNames names) {
    if (type instanceof TypeRef.ListRef list) {
      return ParameterizedTypeName.get(
          ClassName.get(List.class), inner(list.item(), list.nullableItems(), names));
    }
    if (type instanceof TypeRef.MapRef map) {
      return ParameterizedTypeName.get(
          ClassName.get(Map.class),
          names.typeOf(TypeRef.of(map.key())).box(),
          inner(map.value(), map.nullableValues(), names));
    }
    if (type instanceof TypeRef.OneOrManyRef oneOrMany) {
      return ParameterizedTypeName.get(
          RuntimeTypes.ONE_OR_MANY, inner(oneOrMany.item(), false, names));
    }
    return names.typeOf(type);
  }

  private static TypeName inner(TypeRef type, boolean nullable, JavaNames names) {
    TypeName value = valueType(type, names).box();
    return nullable ? Annotations.nullable(value) : value;
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
    return field.presence() == Presence.REQUIRED && !field.type().equals(TypeRef.of(Scalar.NULL));
  }

  /** True if using it should draw a warning. */
  boolean isDeprecated() {
    return field.marks().deprecation() != null;
  }
}
