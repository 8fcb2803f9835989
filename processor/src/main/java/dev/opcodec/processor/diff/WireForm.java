package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether two types are the same to a peer, however different they are in Java. */
final class WireForm {
  private final Map<String, EnumType.Base> then;
  private final Map<String, EnumType.Base> now;

  WireForm(Comparison comparison) {
    this.then = bases(comparison.then());
    this.now = bases(comparison.now());
  }

  private static Map<String, EnumType.Base> bases(Protocol protocol) {
    Map<String, EnumType.Base> bases = new HashMap<>();
    for (EnumType type : protocol.enums()) {
      bases.put(type.name(), type.base());
    }
    for (FlagsType type : protocol.flags()) {
      bases.put(type.name(), type.base());
    }
    return bases;
  }

  /** True if what the one reads and writes, the other does too. */
  boolean isSame(TypeRef before, TypeRef after) {
    if (before instanceof TypeRef.ListRef a && after instanceof TypeRef.ListRef b) {
      return a.nullableItems() == b.nullableItems() && isSame(a.item(), b.item());
    }
    if (before instanceof TypeRef.MapRef a && after instanceof TypeRef.MapRef b) {
      return a.nullableValues() == b.nullableValues() && isSame(a.value(), b.value());
    }
    Scalar was = form(before, then);
    return was != null ? was == form(after, now) : before.equals(after);
  }

  /** The scalar that stands on the wire, null if it is no scalar. */
  private static @Nullable Scalar form(TypeRef type, Map<String, EnumType.Base> bases) {
    if (type instanceof TypeRef.EnumRef ref) {
      return bases.get(ref.name()) == EnumType.Base.STRING ? Scalar.STRING : Scalar.INTEGER;
    }
    if (type instanceof TypeRef.FlagsRef ref) {
      return bases.get(ref.name()) == EnumType.Base.STRING ? Scalar.ID : Scalar.INTEGER;
    }
    if (type instanceof TypeRef.ScalarRef ref) {
      return switch (ref.scalar()) {
        case INT32 -> Scalar.INTEGER;
        case TIMESTAMP -> Scalar.STRING;
        default -> ref.scalar();
      };
    }
    return null;
  }
}
