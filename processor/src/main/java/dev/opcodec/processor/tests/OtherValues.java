package dev.opcodec.processor.tests;

import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.TypeRef;
import java.util.List;

/** Values beside the sample's: the ends of what a type holds, and what no schema lists. */
final class OtherValues {
  private static final long UNLISTED = 4_000_000_007L;

  private final Plan plan;

  OtherValues(Plan plan) {
    this.plan = plan;
  }

  List<Json> of(Field field) {
    if (!field.constraints().isEmpty()) {
      return List.of();
    }
    if (field.type() instanceof TypeRef.EnumRef ref) {
      return List.of(unlisted(plan.enumType(ref)));
    }
    if (field.type() instanceof TypeRef.FlagsRef ref) {
      return plan.flags(ref).base() == EnumType.Base.STRING
          ? List.of(new Json.Text("18446744073709551615"))
          : List.of(Json.of(Long.MAX_VALUE));
    }
    if (field.type() instanceof TypeRef.ScalarRef ref) {
      return switch (ref.scalar()) {
        case BOOLEAN -> List.of(new Json.Plain("true"));
        case ID -> List.of(new Json.Text("0"), new Json.Text("18446744073709551615"));
        case INTEGER -> List.of(Json.of(Long.MIN_VALUE), Json.of(Long.MAX_VALUE));
        case INT32 -> List.of(Json.of(Integer.MIN_VALUE), Json.of(Integer.MAX_VALUE));
        case FLOAT -> List.of(new Json.Plain("-2.5E-9"));
        case STRING -> List.of(new Json.Text(""), new Json.Text("\u00e9\u0001\"\\\ud83d\ude00"));
        default -> List.of();
      };
    }
    return List.of();
  }

  /** A value that the enum does not list. */
  static Json unlisted(EnumType type) {
    return type.base() == EnumType.Base.STRING
        ? new Json.Text("opcodec~unlisted")
        : Json.of(UNLISTED);
  }
}
