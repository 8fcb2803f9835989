package dev.opcodec.processor.emit.record;

import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.model.TypeRef;
import java.util.Objects;

/** What a compact constructor does to a component: refuse null, and copy lists and maps. */
public final class ComponentGuard {
  private ComponentGuard() {}

  /** The statement for a component that is a value itself; empty if it may be anything. */
  public static Code of(TypeRef type, String name, boolean isNeverNull) {
    return of(type, name, isNeverNull, false);
  }

  /** The same for one that may be an {@code Omittable} around the value. */
  static Code of(TypeRef type, String name, boolean isNeverNull, boolean isOmittable) {
    Code checked =
        isNeverNull
            ? Code.of("$T.requireNonNull($L,$W$S)", Objects.class, name, name)
            : Code.of("$L", name);
    if (CopyExpression.isNeeded(type)) {
      Code copy =
          isOmittable
              ? Code.of("$L.map($L)", checked, CopyExpression.function(type, name))
              : CopyExpression.of(type, checked, name);
      return Code.statement("$L = $L", name, copy);
    }
    return isNeverNull ? Code.statement("$L", checked) : Code.NONE;
  }
}
