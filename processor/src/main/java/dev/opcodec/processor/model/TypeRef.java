package dev.opcodec.processor.model;

import java.util.List;

/** A type as a field uses it. */
public sealed interface TypeRef {
  /** A scalar of the language. */
  record ScalarRef(Scalar scalar) implements TypeRef {}

  /** An object, by its name in {@link Protocol#objects()}. */
  record ObjectRef(String name) implements TypeRef {}

  /** An enum, by its name in {@link Protocol#enums()}. */
  record EnumRef(String name) implements TypeRef {}

  /** A set of flags, by its name in {@link Protocol#flags()}. */
  record FlagsRef(String name) implements TypeRef {}

  /** A union, by its name in {@link Protocol#unions()}. */
  record UnionRef(String name) implements TypeRef {}

  /** A tuple, by its name in {@link Protocol#tuples()}. */
  record TupleRef(String name) implements TypeRef {}

  /** An array. */
  record ListRef(TypeRef item, boolean nullableItems) implements TypeRef {}

  /** An object with arbitrary keys; the key is {@link Scalar#STRING} or {@link Scalar#ID}. */
  record MapRef(Scalar key, TypeRef value, boolean nullableValues) implements TypeRef {}

  /** {@code T or array of T}. */
  record OneOrManyRef(TypeRef item) implements TypeRef {}

  /** The scalar as a type. */
  static TypeRef of(Scalar scalar) {
    return new ScalarRef(scalar);
  }

  /** An array of items that are never null. */
  static TypeRef listOf(TypeRef item) {
    return new ListRef(item, false);
  }

  /** The types directly inside this one. */
  default List<TypeRef> inner() {
    if (this instanceof ListRef list) {
      return List.of(list.item());
    }
    if (this instanceof MapRef map) {
      return List.of(map.value());
    }
    if (this instanceof OneOrManyRef oneOrMany) {
      return List.of(oneOrMany.item());
    }
    return List.of();
  }
}
