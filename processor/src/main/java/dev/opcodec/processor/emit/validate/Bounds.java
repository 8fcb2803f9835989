package dev.opcodec.processor.emit.validate;

import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.TupleItems;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the calls that hold one value against one constraint. */
final class Bounds {
  private final Plan plan;
  private final Patterns patterns;

  Bounds(Plan plan, Patterns patterns) {
    this.plan = plan;
    this.patterns = patterns;
  }

  /** The call, null if the constraint says nothing about this type or is about its items. */
  @Nullable Code call(Place place, TypeRef type, Constraint constraint) {
    if (constraint instanceof Constraint.Min min) {
      return number(place, type, "min", min.bound());
    }
    if (constraint instanceof Constraint.Max max) {
      return number(place, type, "max", max.bound());
    }
    if (constraint instanceof Constraint.MinLength minLength) {
      return call(place, "minLength", text(type, place.value()), minLength.bound());
    }
    if (constraint instanceof Constraint.MaxLength maxLength) {
      return call(place, "maxLength", text(type, place.value()), maxLength.bound());
    }
    if (constraint instanceof Constraint.MaxBytes maxBytes) {
      return call(place, "maxBytes", text(type, place.value()), maxBytes.bound());
    }
    if (constraint instanceof Constraint.Matches matches) {
      Code text = text(type, place.value());
      return text == null
          ? null
          : call(place, "pattern", text, patterns.constant(matches.pattern(), place.wireName()));
    }
    if (constraint instanceof Constraint.MinItems minItems) {
      return call(place, "minItems", size(type, place.value()), minItems.bound());
    }
    if (constraint instanceof Constraint.MaxItems maxItems) {
      return call(place, "maxItems", size(type, place.value()), maxItems.bound());
    }
    if (constraint instanceof Constraint.Increasing) {
      Code numbers = numbers(type, place.value());
      return numbers == null
          ? null
          : Code.of("$L.increasing($S, $L)", place.out(), place.path(), numbers);
    }
    return null;
  }

  private static @Nullable Code call(
      Place place, String method, @Nullable Code value, Object bound) {
    return value == null
        ? null
        : Code.of("$L.$L($S, $L, $L)", place.out(), method, place.path(), value, bound);
  }

  private @Nullable Code number(Place place, TypeRef type, String method, BigDecimal bound) {
    boolean isFloat = type.equals(TypeRef.of(Scalar.FLOAT));
    return call(place, method, number(type, place.value()), literal(bound, isFloat));
  }

  /** A whole bound of a whole number stays one; any other is compared as floating point. */
  private static String literal(BigDecimal bound, boolean isFloat) {
    if (!isFloat && bound.stripTrailingZeros().scale() <= 0) {
      long whole;
      try {
        whole = bound.longValueExact();
      } catch (ArithmeticException tooLarge) {
        return Double.toString(bound.doubleValue());
      }
      return whole == (int) whole ? Long.toString(whole) : whole + "L";
    }
    return Double.toString(bound.doubleValue());
  }

  private @Nullable Code number(TypeRef type, Code value) {
    if (type instanceof TypeRef.EnumRef ref) {
      return plan.enumType(ref).base() == EnumType.Base.INTEGER
          ? Code.of("$L.value()", value)
          : null;
    }
    if (type instanceof TypeRef.FlagsRef) {
      return Code.of("$L.bits()", value);
    }
    if (type instanceof TypeRef.ScalarRef ref) {
      return switch (ref.scalar()) {
        case ID, INTEGER, INT32, FLOAT -> value;
        default -> null;
      };
    }
    return null;
  }

  private @Nullable Code text(TypeRef type, Code value) {
    if (type instanceof TypeRef.EnumRef ref) {
      return plan.enumType(ref).base() == EnumType.Base.STRING
          ? Code.of("$L.value()", value)
          : null;
    }
    if (type.equals(TypeRef.of(Scalar.TIMESTAMP))) {
      return Code.of("$L.text()", value);
    }
    return type.equals(TypeRef.of(Scalar.STRING)) ? value : null;
  }

  private static @Nullable Code size(TypeRef type, Code value) {
    if (type instanceof TypeRef.OneOrManyRef) {
      return Code.of("$L.values().size()", value);
    }
    return type instanceof TypeRef.ListRef || type instanceof TypeRef.MapRef
        ? Code.of("$L.size()", value)
        : null;
  }

  private @Nullable Code numbers(TypeRef type, Code value) {
    if (type instanceof TypeRef.ListRef) {
      return value;
    }
    if (type instanceof TypeRef.OneOrManyRef) {
      return Code.of("$L.values()", value);
    }
    if (type instanceof TypeRef.TupleRef ref) {
      List<Code> items = new ArrayList<>();
      TupleType tuple = plan.tuple(ref);
      for (int i = 0; i < tuple.items().size(); i++) {
        items.add(Code.of("$L.$L()", value, TupleItems.name(i)));
      }
      // List.of refuses null, which the check itself passes over.
      boolean hasNull = tuple.items().stream().anyMatch(TupleType.Item::nullable);
      return hasNull
          ? Code.of("$T.asList($L)", Arrays.class, Code.join(items, ", "))
          : Code.of("$T.of($L)", List.class, Code.join(items, ", "));
    }
    return null;
  }
}
