package dev.opcodec.processor.emit;

import com.palantir.javapoet.CodeBlock;
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
final class ValidatorBounds {
  private final CodecModel model;
  private final ValidatorPatterns patterns;

  ValidatorBounds(CodecModel model, ValidatorPatterns patterns) {
    this.model = model;
    this.patterns = patterns;
  }

  /** The call, null if the constraint says nothing about this type or is about its items. */
  @Nullable CodeBlock call(ValidatorPlace place, TypeRef type, Constraint constraint) {
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
      CodeBlock text = text(type, place.value());
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
      CodeBlock numbers = numbers(type, place.value());
      return numbers == null
          ? null
          : CodeBlock.of("$L.increasing($S, $L)", place.out(), place.path(), numbers);
    }
    return null;
  }

  private static @Nullable CodeBlock call(
      ValidatorPlace place, String method, @Nullable CodeBlock value, Object bound) {
    return value == null
        ? null
        : CodeBlock.of("$L.$L($S, $L, $L)", place.out(), method, place.path(), value, bound);
  }

  private @Nullable CodeBlock number(
      ValidatorPlace place, TypeRef type, String method, BigDecimal bound) {
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

  private @Nullable CodeBlock number(TypeRef type, CodeBlock value) {
    if (type instanceof TypeRef.EnumRef ref) {
      return model.enumType(ref).base() == EnumType.Base.INTEGER
          ? CodeBlock.of("$L.value()", value)
          : null;
    }
    if (type instanceof TypeRef.FlagsRef) {
      return CodeBlock.of("$L.bits()", value);
    }
    if (type instanceof TypeRef.ScalarRef ref) {
      return switch (ref.scalar()) {
        case ID, INTEGER, INT32, FLOAT -> value;
        default -> null;
      };
    }
    return null;
  }

  private @Nullable CodeBlock text(TypeRef type, CodeBlock value) {
    if (type instanceof TypeRef.EnumRef ref) {
      return model.enumType(ref).base() == EnumType.Base.STRING
          ? CodeBlock.of("$L.value()", value)
          : null;
    }
    if (type.equals(TypeRef.of(Scalar.TIMESTAMP))) {
      return CodeBlock.of("$L.text()", value);
    }
    return type.equals(TypeRef.of(Scalar.STRING)) ? value : null;
  }

  private static @Nullable CodeBlock size(TypeRef type, CodeBlock value) {
    if (type instanceof TypeRef.OneOrManyRef) {
      return CodeBlock.of("$L.values().size()", value);
    }
    return type instanceof TypeRef.ListRef || type instanceof TypeRef.MapRef
        ? CodeBlock.of("$L.size()", value)
        : null;
  }

  private @Nullable CodeBlock numbers(TypeRef type, CodeBlock value) {
    if (type instanceof TypeRef.ListRef) {
      return value;
    }
    if (type instanceof TypeRef.OneOrManyRef) {
      return CodeBlock.of("$L.values()", value);
    }
    if (type instanceof TypeRef.TupleRef ref) {
      List<CodeBlock> items = new ArrayList<>();
      TupleType tuple = model.tuple(ref);
      for (int i = 0; i < tuple.items().size(); i++) {
        items.add(CodeBlock.of("$L.$L()", value, TupleItems.name(i)));
      }
      // List.of refuses null, which the check itself passes over.
      boolean hasNull = tuple.items().stream().anyMatch(TupleType.Item::nullable);
      return hasNull
          ? CodeBlock.of("$T.asList($L)", Arrays.class, CodeBlock.join(items, ", "))
          : CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(items, ", "));
    }
    return null;
  }
}
