package dev.opcodec.processor.check;

import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.WireKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Which kinds of JSON value a type can be. */
final class JsonKinds {
  private final Subject subject;

  JsonKinds(Subject subject) {
    this.subject = subject;
  }

  Set<WireKind> of(TypeRef type) {
    return of(type, new HashSet<>());
  }

  private Set<WireKind> of(TypeRef type, Set<String> open) {
    if (type instanceof TypeRef.ScalarRef ref) {
      return WireKind.of(ref.scalar());
    }
    if (type instanceof TypeRef.ListRef || type instanceof TypeRef.TupleRef) {
      return EnumSet.of(WireKind.ARRAY);
    }
    if (type instanceof TypeRef.OneOrManyRef oneOrMany) {
      Set<WireKind> kinds = EnumSet.of(WireKind.ARRAY);
      kinds.addAll(of(oneOrMany.item(), open));
      return kinds;
    }
    if (type instanceof TypeRef.EnumRef ref) {
      return subject.protocol().enums().stream()
          .filter(each -> each.name().equals(ref.name()))
          .map(EnumType::base)
          .findFirst()
          .map(WireKind::of)
          .orElse(EnumSet.noneOf(WireKind.class));
    }
    if (type instanceof TypeRef.FlagsRef ref) {
      return subject.protocol().flags().stream()
          .filter(each -> each.name().equals(ref.name()))
          .map(FlagsType::base)
          .findFirst()
          .map(WireKind::of)
          .orElse(EnumSet.noneOf(WireKind.class));
    }
    if (type instanceof TypeRef.UnionRef ref) {
      return union(ref.name(), open);
    }
    return EnumSet.of(WireKind.OBJECT);
  }

  private Set<WireKind> union(String name, Set<String> open) {
    UnionType union = subject.union(name);
    if (union == null || !open.add(name)) {
      return EnumSet.noneOf(WireKind.class);
    }
    Set<WireKind> kinds = EnumSet.noneOf(WireKind.class);
    union.cases().forEach(one -> kinds.addAll(of(one.type(), open)));
    return kinds;
  }
}
