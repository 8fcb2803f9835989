package dev.opcodec.processor.emit.codec;

import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.names.RuntimeTypes;

/** Writes the expressions that write one value of a type. */
final class WritesValues {
  private final Plan plan;

  WritesValues(Plan plan) {
    this.plan = plan;
  }

  /**
   * A call that writes a value which is not null.
   *
   * @param out the writer
   * @param scope the names that are taken where the call stands
   */
  Code value(TypeRef type, Code out, Code value, Scope scope) {
    if (type instanceof TypeRef.ScalarRef ref) {
      return Code.of("$L.$L($L)", out, method(ref.scalar()), value);
    }
    if (type instanceof TypeRef.EnumRef ref) {
      String method =
          plan.enumType(ref).base() == EnumType.Base.STRING ? "writeString" : "writeLong";
      return Code.of("$L.$L($L.value())", out, method, value);
    }
    if (type instanceof TypeRef.FlagsRef ref) {
      String method =
          plan.flags(ref).base() == EnumType.Base.STRING ? "writeSnowflake" : "writeLong";
      return Code.of("$L.$L($L.bits())", out, method, value);
    }
    if (type instanceof TypeRef.ListRef list) {
      String method = list.nullableItems() ? "writeNullableList" : "writeList";
      return Code.of("$L.$L($L,$W$L)", out, method, value, writer(list.item(), scope));
    }
    if (type instanceof TypeRef.MapRef map) {
      String method =
          "write"
              + (map.nullableValues() ? "Nullable" : "")
              + (map.key() == Scalar.ID ? "IdMap" : "Map");
      return Code.of("$L.$L($L,$W$L)", out, method, value, writer(map.value(), scope));
    }
    if (type instanceof TypeRef.OneOrManyRef oneOrMany) {
      return Code.of("$L.writeOneOrMany($L, $L)", out, value, writer(oneOrMany.item(), scope));
    }
    return Code.of("$L.write($L,$W$L)", plan.codec(type), out, value);
  }

  /** An expression that is a {@code ValueWriter} of the type. */
  private Code writer(TypeRef type, Scope scope) {
    if (type instanceof TypeRef.ScalarRef ref) {
      return Code.of("$T::$L", RuntimeTypes.JSON_WRITER, method(ref.scalar()));
    }
    if (type instanceof TypeRef.ObjectRef
        || type instanceof TypeRef.TupleRef
        || type instanceof TypeRef.UnionRef) {
      return Code.of("$L$L", plan.codec(type), plan.sibling(type) == null ? "" : "::write");
    }
    Scope inner = scope.inner();
    Code to = Code.of("$L", inner.name("to"));
    Code item = Code.of("$L", inner.name("item"));
    return Code.of("($L, $L) ->$W$L", to, item, value(type, to, item, inner));
  }

  private static String method(Scalar scalar) {
    return switch (scalar) {
      case ID -> "writeSnowflake";
      case STRING -> "writeString";
      case BOOLEAN -> "writeBoolean";
      case INTEGER -> "writeLong";
      case INT32 -> "writeInt";
      case FLOAT -> "writeDouble";
      case TIMESTAMP -> "writeTimestamp";
      case OBJECT, ANY, NULL -> "writeRaw";
    };
  }
}
