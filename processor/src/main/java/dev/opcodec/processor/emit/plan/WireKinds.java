package dev.opcodec.processor.emit.plan;

import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.WireKind;
import java.util.EnumSet;
import java.util.Set;

/** The JSON kinds that a type's values have on the wire. */
public final class WireKinds {
  private final Plan plan;

  /** The kinds of the plan's types. */
  public WireKinds(Plan plan) {
    this.plan = plan;
  }

  /** True if null is one of the type's own values, and so is not the absence of one. */
  public boolean hasNull(TypeRef type) {
    return of(type).contains(WireKind.NULL);
  }

  /** The kinds that a value of the type may have. */
  public Set<WireKind> of(TypeRef type) {
    if (type instanceof TypeRef.ScalarRef ref) {
      return WireKind.of(ref.scalar());
    }
    if (type instanceof TypeRef.EnumRef ref) {
      return WireKind.of(plan.enumType(ref).base());
    }
    if (type instanceof TypeRef.FlagsRef ref) {
      return WireKind.of(plan.flags(ref).base());
    }
    if (type instanceof TypeRef.UnionRef ref) {
      return of(plan.union(ref));
    }
    if (type instanceof TypeRef.ObjectRef ref) {
      return of(plan.object(ref));
    }
    if (type instanceof TypeRef.OneOrManyRef oneOrMany) {
      EnumSet<WireKind> kinds = EnumSet.of(WireKind.ARRAY);
      kinds.addAll(of(oneOrMany.item()));
      return kinds;
    }
    return type instanceof TypeRef.MapRef
        ? EnumSet.of(WireKind.OBJECT)
        : EnumSet.of(WireKind.ARRAY);
  }

  private Set<WireKind> of(UnionType union) {
    if (union.by() instanceof UnionType.Discriminator.Tag
        || union.by() instanceof UnionType.Discriminator.Keys) {
      return EnumSet.of(WireKind.OBJECT);
    }
    EnumSet<WireKind> kinds = EnumSet.noneOf(WireKind.class);
    for (UnionType.Case each : union.cases()) {
      kinds.addAll(of(each.type()));
    }
    return kinds;
  }

  private Set<WireKind> of(RecordType object) {
    return switch (object.shape()) {
      case OBJECT -> EnumSet.of(WireKind.OBJECT);
      case EMPTY -> EnumSet.of(WireKind.NULL);
      case VALUE -> of(object.fields().get(0).type());
    };
  }
}
