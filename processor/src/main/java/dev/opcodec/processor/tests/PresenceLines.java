package dev.opcodec.processor.tests;

import com.palantir.javapoet.ClassName;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayList;
import java.util.List;

/** The test of what becomes of each key that is absent or null. */
final class PresenceLines {
  private final Plan plan;
  private final ClassName type;
  private final boolean isBare;

  PresenceLines(Plan plan, ClassName type, boolean isBare) {
    this.plan = plan;
    this.type = type;
    this.isBare = isBare;
  }

  Code.Builder of(RecordType record) {
    Code.Builder code = Code.builder();
    List<String> needed = new ArrayList<>();
    List<String> neededValues = new ArrayList<>();
    for (Field field : record.fields()) {
      String key = isBare ? "" : field.wireName();
      boolean hasNull = hasNull(field.type());
      if (field.type().equals(TypeRef.of(Scalar.NULL))) {
        if (!isBare) {
          add("flag", key, field, code);
        }
        continue;
      }
      switch (field.presence()) {
        case REQUIRED -> {
          if (!isBare) {
            needed.add(key);
          }
          // The unknown case of a union takes a bare null too.
          if (!hasNull && !(isBare && field.type() instanceof TypeRef.UnionRef)) {
            neededValues.add(key);
          }
        }
        case OPTIONAL -> {
          if (!isBare) {
            add(hasNull ? "optionalAnything" : "optional", key, field, code);
          } else if (!hasNull) {
            add("nullable", key, field, code);
          }
        }
        case NULLABLE -> add("nullable", key, field, code);
        case OPTIONAL_NULLABLE -> add("omittable", key, field, code);
      }
    }
    addAll("needs", needed, code);
    addAll("needsValue", neededValues, code);
    return code;
  }

  private void add(String method, String key, Field field, Code.Builder code) {
    code.addStatement("check.$L($S,$W$T::$L)", method, key, type, plan.names().component(field));
  }

  private static void addAll(String method, List<String> keys, Code.Builder code) {
    if (!keys.isEmpty()) {
      Code all = keys.stream().map(key -> Code.of("$S", key)).collect(Code.joining(",$W"));
      code.addStatement("check.$L($L)", method, all);
    }
  }

  /** True if null is one of the type's own values. */
  private boolean hasNull(TypeRef type) {
    if (type instanceof TypeRef.ScalarRef ref) {
      return ref.scalar() == Scalar.ANY || ref.scalar() == Scalar.NULL;
    }
    if (type instanceof TypeRef.OneOrManyRef oneOrMany) {
      return hasNull(oneOrMany.item());
    }
    if (type instanceof TypeRef.UnionRef ref) {
      UnionType union = plan.union(ref);
      boolean byObject =
          union.by() instanceof UnionType.Discriminator.Tag
              || union.by() instanceof UnionType.Discriminator.Keys;
      return !byObject && union.cases().stream().anyMatch(each -> hasNull(each.type()));
    }
    return false;
  }
}
