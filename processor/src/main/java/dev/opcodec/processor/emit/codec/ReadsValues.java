package dev.opcodec.processor.emit.codec;

import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.names.RuntimeTypes;
import org.jspecify.annotations.Nullable;

/** Writes the expressions that read one value of a type. */
public final class ReadsValues {
  /** For unions told apart by a sibling where there is no sibling: they stay unknown. */
  public static final Code NO_TAG = Code.of("null");

  private final Plan plan;

  /** Reads the types of a plan. */
  public ReadsValues(Plan plan) {
    this.plan = plan;
  }

  /**
   * An expression that reads a value which is not null.
   *
   * @param in the reader
   * @param tag the sibling's text, for unions that are told apart by it
   * @param scope the names that are taken where the expression stands
   */
  Code value(TypeRef type, Code in, Code tag, Scope scope) {
    if (type instanceof TypeRef.ScalarRef ref) {
      return Code.of("$L.$L()", in, method(ref.scalar()));
    }
    if (type instanceof TypeRef.EnumRef ref) {
      return plan.enumType(ref).base() == EnumType.Base.STRING
          ? Code.of("$T.read($L)", plan.names().classOf(ref), in)
          : Code.of("$T.of($L.readLong())", plan.names().classOf(ref), in);
    }
    if (type instanceof TypeRef.FlagsRef ref) {
      String method = plan.flags(ref).base() == EnumType.Base.STRING ? "readSnowflake" : "readLong";
      return Code.of("new $T($L.$L())", plan.names().classOf(ref), in, method);
    }
    if (isIds(type)) {
      return Code.of("$L.readSnowflakes()", in);
    }
    if (type instanceof TypeRef.ListRef list) {
      String method = list.nullableItems() ? "readNullableList" : "readList";
      return Code.of("$L.$L($L)", in, method, reader(list.item(), tag, scope));
    }
    if (type instanceof TypeRef.MapRef map) {
      String method =
          "read" + (map.nullableValues() ? "Nullable" : "") + (isId(map) ? "IdMap" : "Map");
      return Code.of("$L.$L($L)", in, method, reader(map.value(), tag, scope));
    }
    if (type instanceof TypeRef.OneOrManyRef oneOrMany) {
      return Code.of("$L.readOneOrMany($L)", in, reader(oneOrMany.item(), tag, scope));
    }
    if (plan.sibling(type) != null) {
      return Code.of("$L.read($L, $L.readRaw())", plan.codec(type), tag, in);
    }
    return Code.of("$L.read($L)", plan.codec(type), in);
  }

  /** An expression that is a {@code ValueReader} of the type. */
  public Code reader(TypeRef type, Code tag, Scope scope) {
    if (type instanceof TypeRef.ScalarRef ref) {
      return Code.of("$T::$L", RuntimeTypes.JSON_READER, method(ref.scalar()));
    }
    boolean hasCodec =
        type instanceof TypeRef.ObjectRef
            || type instanceof TypeRef.TupleRef
            || type instanceof TypeRef.UnionRef;
    if (hasCodec && plan.sibling(type) == null) {
      return plan.codec(type);
    }
    Scope inner = scope.inner();
    Code item = Code.of("$L", inner.name("item"));
    return Code.of("$L ->$W$L", item, value(type, item, tag, inner));
  }

  private static boolean isIds(TypeRef type) {
    return type instanceof TypeRef.ListRef list
        && !list.nullableItems()
        && list.item() instanceof TypeRef.ScalarRef ref
        && ref.scalar() == Scalar.ID;
  }

  private static boolean isId(TypeRef.MapRef map) {
    return map.key() == Scalar.ID;
  }

  /**
   * An expression that reads a value of the type or null in one call.
   *
   * @param taken the argument that moves behind the name
   * @return null if no method does
   */
  @Nullable Code orNull(TypeRef type, Code taken, Scope scope) {
    if (isIds(type)) {
      return Code.of("$L.readSnowflakesOrNull($L)", ReadParts.IN, taken);
    }
    if (type instanceof TypeRef.ListRef list && !list.nullableItems()) {
      Code reader = reader(list.item(), NO_TAG, scope);
      return taken.isEmpty()
          ? Code.of("$L.readListOrNull($L)", ReadParts.IN, reader)
          : Code.of("$L.readListOrNull($L,$W$L)", ReadParts.IN, taken, reader);
    }
    if (!(type instanceof TypeRef.ScalarRef ref)) {
      return null;
    }
    return switch (ref.scalar()) {
      case ID, STRING, BOOLEAN, INTEGER, TIMESTAMP ->
          Code.of("$L.$LOrNull($L)", ReadParts.IN, method(ref.scalar()), taken);
      case INT32, FLOAT, OBJECT, ANY, NULL -> null;
    };
  }

  /** An expression that reads a number. */
  Code number(TypeRef type, Code taken) {
    return Code.of("$L.$L($L)", ReadParts.IN, method(((TypeRef.ScalarRef) type).scalar()), taken);
  }

  private static String method(Scalar scalar) {
    return switch (scalar) {
      case ID -> "readSnowflake";
      case STRING -> "readString";
      case BOOLEAN -> "readBoolean";
      case INTEGER -> "readLong";
      case INT32 -> "readInt";
      case FLOAT -> "readDouble";
      case TIMESTAMP -> "readTimestamp";
      case OBJECT -> "readRawObject";
      case ANY, NULL -> "readRaw";
    };
  }
}
