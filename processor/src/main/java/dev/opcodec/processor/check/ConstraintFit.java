package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each constraint says something about the type that it stands at. */
final class ConstraintFit implements Rule {
  private static final Set<Scalar> WHOLE_NUMBERS = Set.of(Scalar.INTEGER, Scalar.INT32);

  @Override
  public void check(Subject subject) {
    Map<String, TupleType> tuples = new HashMap<>();
    subject.protocol().tuples().forEach(tuple -> tuples.put(tuple.name(), tuple));
    Visit visit = new Visit(subject, tuples);
    for (RecordType record : subject.records()) {
      for (Field field : record.fields()) {
        field.constraints().forEach(constraint -> visit.check(field.type(), constraint));
      }
    }
  }

  private record Visit(Subject subject, Map<String, TupleType> tuples) {

    void check(TypeRef type, Constraint constraint) {
      if (constraint instanceof Constraint.Each each) {
        List<TypeRef> items = itemsOf(type);
        if (items.isEmpty()) {
          report(type, constraint, "`items` is for arrays, maps and lists of items");
        }
        for (TypeRef item : items) {
          each.constraints().forEach(inner -> check(item, inner));
        }
      } else if (constraint instanceof Constraint.Min min) {
        checkBound(type, min, min.bound(), "min");
      } else if (constraint instanceof Constraint.Max max) {
        checkBound(type, max, max.bound(), "max");
      } else if (constraint instanceof Constraint.MinItems
          || constraint instanceof Constraint.MaxItems) {
        if (itemsOf(type).isEmpty() || type instanceof TypeRef.TupleRef) {
          report(type, constraint, "`min-items` and `max-items` are for arrays and maps");
        }
      } else if (constraint instanceof Constraint.Increasing) {
        boolean array = type instanceof TypeRef.ListRef || type instanceof TypeRef.TupleRef;
        if (!array || !itemsOf(type).stream().allMatch(Visit::isNumber)) {
          report(type, constraint, "`increasing` is for arrays and lists of numbers");
        }
      } else if (!type.equals(TypeRef.of(Scalar.STRING))) {
        report(type, constraint, nameOf(constraint) + " is for the type `string`");
      }
    }

    private void checkBound(TypeRef type, Constraint constraint, BigDecimal bound, String name) {
      if (!isNumber(type)) {
        report(type, constraint, "`" + name + "` is for numbers");
      } else if (isWhole(type) && bound.stripTrailingZeros().scale() > 0) {
        report(type, constraint, "the bound of a whole number is a whole number");
      } else if (type instanceof TypeRef.ScalarRef ref && isWhole(type)) {
        checkReach(ref.scalar(), constraint, bound);
      }
    }

    private void checkReach(Scalar scalar, Constraint constraint, BigDecimal bound) {
      if (bound.compareTo(BigDecimal.valueOf(scalar.least())) < 0
          || bound.compareTo(BigDecimal.valueOf(scalar.most())) > 0) {
        subject.error(
            Code.BAD_CONSTRAINT,
            constraint,
            "a whole number of "
                + (scalar == Scalar.INT32 ? 32 : 64)
                + " bits is from "
                + scalar.least()
                + " to "
                + scalar.most(),
            "this bound keeps out nothing or everything: remove it, or correct it");
      }
    }

    private List<TypeRef> itemsOf(TypeRef type) {
      if (type instanceof TypeRef.TupleRef ref && tuples.containsKey(ref.name())) {
        return tuples.get(ref.name()).items().stream().map(TupleType.Item::type).toList();
      }
      return type.inner();
    }

    private static boolean isNumber(TypeRef type) {
      return isWhole(type) || type.equals(TypeRef.of(Scalar.FLOAT));
    }

    private static boolean isWhole(TypeRef type) {
      return type instanceof TypeRef.ScalarRef ref && WHOLE_NUMBERS.contains(ref.scalar());
    }

    private static String nameOf(Constraint constraint) {
      if (constraint instanceof Constraint.MinLength) {
        return "`min-length`";
      }
      if (constraint instanceof Constraint.MaxLength) {
        return "`max-length`";
      }
      return constraint instanceof Constraint.MaxBytes ? "`max-bytes`" : "`pattern`";
    }

    private void report(TypeRef type, Constraint constraint, String message) {
      subject.error(Code.BAD_CONSTRAINT, constraint, message, hint(type, constraint));
    }

    private String hint(TypeRef type, Constraint constraint) {
      boolean lower =
          constraint instanceof Constraint.Min
              || constraint instanceof Constraint.MinLength
              || constraint instanceof Constraint.MinItems;
      boolean upper =
          constraint instanceof Constraint.Max
              || constraint instanceof Constraint.MaxLength
              || constraint instanceof Constraint.MaxItems;
      String side = lower ? "min" : "max";
      boolean many = !itemsOf(type).isEmpty();
      if (lower || upper) {
        if (isNumber(type)) {
          return constraint instanceof Constraint.Min || constraint instanceof Constraint.Max
              ? "write it without a fraction"
              : "here it is called `" + side + "`";
        }
        if (type.equals(TypeRef.of(Scalar.STRING))) {
          return "here it is called `" + side + "-length`";
        }
        if (many && !(type instanceof TypeRef.TupleRef)) {
          return "for the number of items write `"
              + side
              + "-items`; for each of them, put it under `items`";
        }
      }
      return many ? "for each of the items, put it under `items`; else remove it" : "remove it";
    }
  }
}
