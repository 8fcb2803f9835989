package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes types as the schema language does. */
final class TypeText {
  private static final String ID = "snowflake";

  private final Map<String, TupleType> tuples = new HashMap<>();

  TypeText(Protocol protocol) {
    protocol.tuples().forEach(tuple -> tuples.put(tuple.name(), tuple));
  }

  /** The type, with a {@code ?} if it may be null. */
  String of(TypeRef type, boolean nullable) {
    return (nullable ? "?" : "") + of(type);
  }

  /** The type. */
  String of(TypeRef type) {
    if (type instanceof TypeRef.ScalarRef ref) {
      return ref.scalar() == Scalar.ID ? ID : ref.scalar().name().toLowerCase(Locale.ROOT);
    }
    if (type instanceof TypeRef.ListRef list) {
      return "array of " + of(list.item(), list.nullableItems());
    }
    if (type instanceof TypeRef.MapRef map) {
      String key = map.key() == Scalar.ID ? ID + " to " : "";
      return "map of " + key + of(map.value(), map.nullableValues());
    }
    if (type instanceof TypeRef.OneOrManyRef oneOrMany) {
      return of(oneOrMany.item()) + " or array of " + of(oneOrMany.item());
    }
    if (type instanceof TypeRef.TupleRef ref) {
      return tuple(ref.name());
    }
    return name(type);
  }

  private String tuple(String name) {
    TupleType tuple = tuples.get(name);
    return tuple == null
        ? name
        : tuple.items().stream()
            .map(item -> of(item.type(), item.nullable()))
            .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String name(TypeRef type) {
    if (type instanceof TypeRef.ObjectRef ref) {
      return ref.name();
    }
    if (type instanceof TypeRef.EnumRef ref) {
      return ref.name();
    }
    return type instanceof TypeRef.FlagsRef ref ? ref.name() : ((TypeRef.UnionRef) type).name();
  }
}
