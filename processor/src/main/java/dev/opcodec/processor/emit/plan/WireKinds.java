package dev.opcodec.processor.emit.plan;

import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.EnumSet;
import java.util.Set;

/** The JSON kinds that a type's values have on the wire. */
public final class WireKinds {
  /** The kinds, named as the runtime's {@code JsonKind} names them. */
  public enum Kind {
    STRING,
    NUMBER,
    BOOLEAN,
    NULL,
    ARRAY,
    OBJECT
  }

  private final Plan plan;

  /** The kinds of the plan's types. */
  public WireKinds(Plan plan) {
    this.plan = plan;
  }

  /** True if null is one of the type's own values, and so is not the absence of one. */
  public boolean hasNull(TypeRef type) {
    return of(type).contains(Kind.NULL);
  }

  /** The kinds that a value of the type may have. */
  public Set<Kind> of(TypeRef type) {
    if (type instanceof TypeRef.ScalarRef ref) {
      return of(ref.scalar());
    }
    if (type instanceof TypeRef.EnumRef ref) {
      return of(plan.enumType(ref).base());
    }
    if (type instanceof TypeRef.FlagsRef ref) {
      return of(plan.flags(ref).base());
    }
    if (type instanceof TypeRef.UnionRef ref) {
      return of(plan.union(ref));
    }
    if (type instanceof TypeRef.ObjectRef ref) {
      return of(plan.object(ref));
    }
    if (type instanceof TypeRef.OneOrManyRef oneOrMany) {
      EnumSet<Kind> kinds = EnumSet.of(Kind.ARRAY);
      kinds.addAll(of(oneOrMany.item()));
      return kinds;
    }
    return type instanceof TypeRef.MapRef ? EnumSet.of(Kind.OBJECT) : EnumSet.of(Kind.ARRAY);
  }

  private static Set<Kind> of(EnumType.Base base) {
    return EnumSet.of(base == EnumType.Base.STRING ? Kind.STRING : Kind.NUMBER);
  }

  private static Set<Kind> of(Scalar scalar) {
    return switch (scalar) {
      case ID, STRING, TIMESTAMP -> EnumSet.of(Kind.STRING);
      case INTEGER, INT32, FLOAT -> EnumSet.of(Kind.NUMBER);
      case BOOLEAN -> EnumSet.of(Kind.BOOLEAN);
      case OBJECT -> EnumSet.of(Kind.OBJECT);
      case NULL -> EnumSet.of(Kind.NULL);
      case ANY -> EnumSet.allOf(Kind.class);
    };
  }

  private Set<Kind> of(UnionType union) {
    if (union.by() instanceof UnionType.Discriminator.Tag
        || union.by() instanceof UnionType.Discriminator.Keys) {
      return EnumSet.of(Kind.OBJECT);
    }
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (UnionType.Case each : union.cases()) {
      kinds.addAll(of(each.type()));
    }
    return kinds;
  }

  private Set<Kind> of(RecordType object) {
    return switch (object.shape()) {
      case OBJECT -> EnumSet.of(Kind.OBJECT);
      case EMPTY -> EnumSet.of(Kind.NULL);
      case VALUE -> of(object.fields().get(0).type());
    };
  }
}
