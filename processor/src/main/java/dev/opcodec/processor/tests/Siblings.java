package dev.opcodec.processor.tests;

import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values of the fields that tell unions apart. */
final class Siblings {
  /** A value of no case, whether it is a number or a text. */
  private static final String UNLISTED = "2000000007";

  private final Plan plan;

  Siblings(Plan plan) {
    this.plan = plan;
  }

  /**
   * For each field that tells a union beside it apart, the value for the union's first case.
   *
   * @param fits which cases may be chosen; if none may, the value is one of no case
   */
  Map<String, Json> of(RecordType record, Set<String> keys, Predicate<UnionType.Case> fits) {
    Map<String, Json> values = new LinkedHashMap<>();
    for (Field field : record.fields()) {
      UnionType union = keys.contains(field.wireName()) ? union(field.type()) : null;
      if (union != null
          && union.by() instanceof UnionType.Discriminator.Sibling by
          && keys.contains(by.wireName())
          && !values.containsKey(by.wireName())
          && !union.cases().isEmpty()) {
        String chosen =
            union.cases().stream()
                .filter(fits)
                .map(UnionType.Case::tag)
                .findFirst()
                .orElse(UNLISTED);
        Json tag = tag(record, by.wireName(), chosen);
        if (tag != null) {
          values.put(by.wireName(), tag);
        }
      }
    }
    return values;
  }

  private @Nullable UnionType union(TypeRef type) {
    TypeRef core = type;
    while (!core.inner().isEmpty()) {
      core = core.inner().get(0);
    }
    return core instanceof TypeRef.UnionRef ref ? plan.union(ref) : null;
  }

  /** A tag as the object's field has it, null if the object has no such field. */
  @Nullable Json tag(RecordType record, String wireName, String text) {
    for (Field field : record.fields()) {
      if (field.wireName().equals(wireName)) {
        return tag(field.type(), text);
      }
    }
    return null;
  }

  private @Nullable Json tag(TypeRef type, String text) {
    if (type instanceof TypeRef.EnumRef ref) {
      return plan.enumType(ref).base() == EnumType.Base.STRING
          ? new Json.Text(text)
          : new Json.Plain(text);
    }
    if (type instanceof TypeRef.ScalarRef ref) {
      return switch (ref.scalar()) {
        case STRING, ID -> new Json.Text(text);
        case INTEGER, INT32, BOOLEAN -> new Json.Plain(text);
        default -> null;
      };
    }
    return null;
  }

  /** The text by which a case is chosen. */
  static String text(Json tag) {
    return tag instanceof Json.Text text ? text.value() : tag.text();
  }
}
