package dev.opcodec.processor.check;

import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Which kinds of JSON value a type can be. */
final class JsonKinds {
  /** A kind of JSON value. */
  enum Kind {
    STRING,
    NUMBER,
    BOOLEAN,
    NULL,
    ARRAY,
    OBJECT
  }

  private final Subject subject;

  JsonKinds(Subject subject) {
    this.subject = subject;
  }

  Set<Kind> of(TypeRef type) {
    return of(type, new HashSet<>());
  }

  private Set<Kind> of(TypeRef type, Set<String> open) {
    if (type instanceof TypeRef.ScalarRef ref) {
      return scalar(ref.scalar());
    }
    if (type instanceof TypeRef.ListRef || type instanceof TypeRef.TupleRef) {
      return EnumSet.of(Kind.ARRAY);
    }
    if (type instanceof TypeRef.OneOrManyRef oneOrMany) {
      Set<Kind> kinds = EnumSet.of(Kind.ARRAY);
      kinds.addAll(of(oneOrMany.item(), open));
      return kinds;
    }
    if (type instanceof TypeRef.EnumRef ref) {
      return subject.protocol().enums().stream()
          .filter(each -> each.name().equals(ref.name()))
          .map(EnumType::base)
          .findFirst()
          .map(JsonKinds::base)
          .orElse(EnumSet.noneOf(Kind.class));
    }
    if (type instanceof TypeRef.FlagsRef ref) {
      return subject.protocol().flags().stream()
          .filter(each -> each.name().equals(ref.name()))
          .map(FlagsType::base)
          .findFirst()
          .map(JsonKinds::base)
          .orElse(EnumSet.noneOf(Kind.class));
    }
    if (type instanceof TypeRef.UnionRef ref) {
      return union(ref.name(), open);
    }
    return EnumSet.of(Kind.OBJECT);
  }

  private Set<Kind> union(String name, Set<String> open) {
    UnionType union = subject.union(name);
    if (union == null || !open.add(name)) {
      return EnumSet.noneOf(Kind.class);
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    union.cases().forEach(one -> kinds.addAll(of(one.type(), open)));
    return kinds;
  }

  private static Set<Kind> base(EnumType.Base base) {
    return EnumSet.of(base == EnumType.Base.STRING ? Kind.STRING : Kind.NUMBER);
  }

  private static Set<Kind> scalar(Scalar scalar) {
    return switch (scalar) {
      case ID, STRING, TIMESTAMP -> EnumSet.of(Kind.STRING);
      case INTEGER, INT32, FLOAT -> EnumSet.of(Kind.NUMBER);
      case BOOLEAN -> EnumSet.of(Kind.BOOLEAN);
      case OBJECT -> EnumSet.of(Kind.OBJECT);
      case NULL -> EnumSet.of(Kind.NULL);
      case ANY -> EnumSet.allOf(Kind.class);
    };
  }
}
