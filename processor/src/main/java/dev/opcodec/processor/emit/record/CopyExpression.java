package dev.opcodec.processor.emit.record;

import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.names.RuntimeTypes;

/** The call that makes an unmodifiable copy of a list or map; a record keeps no other. */
final class CopyExpression {
  private CopyExpression() {}

  /** True if values of the type could be changed behind the record's back. */
  static boolean isNeeded(TypeRef type) {
    return type instanceof TypeRef.ListRef || type instanceof TypeRef.MapRef;
  }

  /**
   * The copy of the value of an expression, lists and maps inside it included.
   *
   * @param name an identifier from which those of lambda parameters can be made
   */
  static Code of(TypeRef type, Code value, String name) {
    TypeRef inner = inner(type);
    return isNeeded(inner)
        ? Code.of("$T.$L($L,$W$L)", RuntimeTypes.COPIES, method(type), value, function(inner, name))
        : Code.of("$T.$L($L)", RuntimeTypes.COPIES, method(type), value);
  }

  /** The function that copies such a value. */
  static Code function(TypeRef type, String name) {
    if (!isNeeded(inner(type))) {
      return Code.of("$T::$L", RuntimeTypes.COPIES, method(type));
    }
    String parameter = name + "Item";
    return Code.of("$L ->$W$L", parameter, of(type, Code.of("$L", parameter), parameter));
  }

  private static TypeRef inner(TypeRef type) {
    return type.inner().get(0);
  }

  private static String method(TypeRef type) {
    if (type instanceof TypeRef.ListRef list) {
      return list.nullableItems() ? "nullableList" : "list";
    }
    if (type instanceof TypeRef.MapRef map) {
      return map.nullableValues() ? "nullableMap" : "map";
    }
    throw new IllegalArgumentException("needs no copy: " + type);
  }
}
