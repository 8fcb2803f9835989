package dev.opcodec.processor.tests;

import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.UnionType.Discriminator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Valid JSON of every type. Each value is another one, so that two fields which change places are
 * found out; what is inside of an object has no more keys than it needs.
 */
final class Samples {
  private static final int DEEPEST = 100;

  private final Plan plan;
  private final Siblings siblings;
  private final Set<UnionType> open = new HashSet<>();
  private final List<RecordType> around = new ArrayList<>();
  private long next = 10;

  Samples(Plan plan) {
    this.plan = plan;
    this.siblings = new Siblings(plan);
  }

  /** A value with all keys. */
  Json full(RecordType record) {
    Set<String> all = new LinkedHashSet<>();
    record.fields().forEach(field -> all.add(field.wireName()));
    return object(record, all, Map.of(), true);
  }

  /** A value with the keys that it needs, and others. */
  Json least(RecordType record, Set<String> wanted, Map<String, Json> given) {
    Set<String> keys = new ObjectRules(record).least(wanted, field -> leadsBack(field.type()));
    return object(record, keys, given, false);
  }

  /** A value with just these keys. */
  Json object(RecordType record, Set<String> keys, Map<String, Json> given, boolean full) {
    if (record.shape() == RecordType.Shape.EMPTY) {
      return Json.NULL;
    }
    if (around.size() > DEEPEST) {
      return new Json.Keys(Map.of()); // the rules leave no value that has an end
    }
    // What is inside of its own kind comes to its end as soon as it can.
    boolean ends = isAround(record);
    Map<String, Json> values =
        new LinkedHashMap<>(siblings.of(record, keys, each -> !ends || !leadsBack(each.type())));
    Map<String, String> tags = new LinkedHashMap<>();
    values.forEach((key, value) -> tags.put(key, Siblings.text(value)));
    values.putAll(given);
    Map<String, Json> sorted = new LinkedHashMap<>();
    around.add(record);
    for (Field field : record.fields()) {
      if (keys.contains(field.wireName()) || values.containsKey(field.wireName())) {
        Json known = values.get(field.wireName());
        String sibling = plan.sibling(field.type());
        String tag = sibling == null ? null : tags.get(sibling);
        sorted.put(
            field.wireName(),
            known != null
                ? known
                : ends && field.presence().nullable()
                    ? Json.NULL
                    : value(field.type(), field.constraints(), tag, full));
      }
    }
    around.remove(around.size() - 1);
    return record.shape() == RecordType.Shape.VALUE
        ? sorted.values().iterator().next()
        : new Json.Keys(sorted);
  }

  /** A valid value; of an array as short a one as may be, unless it is to show its items. */
  Json value(TypeRef type, List<Constraint> constraints, @Nullable String tag, boolean showsItems) {
    List<Constraint> each = Bounded.eachOf(constraints);
    if (type instanceof TypeRef.ScalarRef ref) {
      return scalar(ref.scalar(), constraints);
    }
    if (type instanceof TypeRef.EnumRef ref) {
      return enumValue(plan.enumType(ref));
    }
    if (type instanceof TypeRef.FlagsRef ref) {
      return flags(plan.flags(ref));
    }
    if (type instanceof TypeRef.ListRef list) {
      int count = Bounded.items(constraints, showsItems ? 2 : 0);
      return list.nullableItems() && leadsBack(list.item())
          ? new Json.Items(Collections.nCopies(count, Json.NULL))
          : inOrder(items(list.item(), each, tag, count), constraints);
    }
    if (type instanceof TypeRef.MapRef map) {
      return entries(map, each, tag, Bounded.items(constraints, showsItems ? 2 : 0));
    }
    if (type instanceof TypeRef.OneOrManyRef oneOrMany) {
      int fewest = leadsBack(oneOrMany.item()) ? 0 : 1;
      return items(
          oneOrMany.item(), each, tag, Bounded.items(constraints, showsItems ? 2 : fewest));
    }
    if (type instanceof TypeRef.TupleRef ref) {
      List<Json> items = new ArrayList<>();
      for (TupleType.Item item : plan.tuple(ref).items()) {
        boolean ends = item.nullable() && leadsBack(item.type());
        items.add(ends ? Json.NULL : value(item.type(), each, null, false));
      }
      return inOrder(new Json.Items(items), constraints);
    }
    if (type instanceof TypeRef.UnionRef ref) {
      return union(plan.union(ref), tag);
    }
    return least(plan.object((TypeRef.ObjectRef) type), Set.of(), Map.of());
  }

  /** Numbers of a narrow range come round to its start again. */
  private static Json inOrder(Json.Items items, List<Constraint> constraints) {
    return constraints.stream().noneMatch(Constraint.Increasing.class::isInstance)
        ? items
        : new Json.Items(
            items.items().stream()
                .sorted(Comparator.comparing(each -> new BigDecimal(each.text())))
                .toList());
  }

  private Json.Items items(TypeRef item, List<Constraint> each, @Nullable String tag, int count) {
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(value(item, each, tag, false));
    }
    return new Json.Items(items);
  }

  private Json entries(TypeRef.MapRef map, List<Constraint> each, @Nullable String tag, int count) {
    Map<String, Json> entries = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String key = map.key() == Scalar.ID ? Long.toString(next++) : "k" + next++;
      boolean ends = map.nullableValues() && leadsBack(map.value());
      entries.put(key, ends ? Json.NULL : value(map.value(), each, tag, false));
    }
    return new Json.Keys(entries);
  }

  private Json scalar(Scalar scalar, List<Constraint> constraints) {
    long number = next++;
    return switch (scalar) {
      case ID -> new Json.Text(Long.toUnsignedString(0x8000_0000_0000_0000L + number));
      case STRING -> {
        Json text = Bounded.text(constraints, number);
        yield text == null ? new Json.Text("s" + number) : text;
      }
      case BOOLEAN -> new Json.Plain("false");
      case INTEGER ->
          Bounded.whole(scalar, constraints, bounded(constraints) ? number : number << 32);
      case INT32 -> Bounded.whole(scalar, constraints, number);
      case FLOAT -> Bounded.fraction(constraints, number);
      case TIMESTAMP ->
          new Json.Text("2026-01-02T03:04:05." + (100_000 + number) % 1_000_000 + "+00:00");
      case OBJECT -> new Json.Keys(Map.of("raw", Json.of(number)));
      case ANY -> new Json.Items(List.of(Json.of(number)));
      case NULL -> Json.NULL;
    };
  }

  private static boolean bounded(List<Constraint> constraints) {
    return !constraints.isEmpty();
  }

  private Json enumValue(EnumType type) {
    int number = (int) next++;
    boolean isText = type.base() == EnumType.Base.STRING;
    if (type.values().isEmpty()) {
      return isText ? new Json.Text("e" + number) : Json.of(number);
    }
    String wire = type.values().get(number % type.values().size()).wire();
    return isText ? new Json.Text(wire) : new Json.Plain(wire);
  }

  private Json flags(FlagsType type) {
    long number = next++;
    int bit =
        type.flags().isEmpty() ? 0 : type.flags().get((int) number % type.flags().size()).bit();
    // The lowest bits of the number make it another one; whether they are known does not matter.
    long bits = 1L << bit ^ number << 8;
    return type.base() == EnumType.Base.STRING
        ? new Json.Text(Long.toUnsignedString(bits))
        : Json.of(bits);
  }

  private boolean isAround(RecordType record) {
    return around.stream().anyMatch(each -> each == record);
  }

  /** Whether it is what is being written already, further out. */
  private boolean leadsBack(TypeRef type) {
    if (type instanceof TypeRef.UnionRef ref) {
      return open.contains(plan.union(ref));
    }
    return type instanceof TypeRef.ObjectRef ref && isAround(plan.object(ref))
        || type.inner().stream().anyMatch(this::leadsBack);
  }

  /** A value of the first case that comes to an end, else one of no case. */
  private Json union(UnionType union, @Nullable String tag) {
    if (open.add(union)) {
      try {
        for (UnionType.Case each : union.cases()) {
          boolean wanted = !(union.by() instanceof Discriminator.Sibling) || each.tag().equals(tag);
          Json value = wanted ? ofCase(union, each) : null;
          if (value != null && !value.equals(Json.NULL)) {
            return value;
          }
        }
      } finally {
        open.remove(union);
      }
    }
    return shortest(union, tag);
  }

  /** A value of the first case without the union inside, else one of no case. */
  private Json shortest(UnionType union, @Nullable String tag) {
    for (UnionType.Case each : union.cases()) {
      boolean known =
          union.by() instanceof Discriminator.Kind
              || union.by() instanceof Discriminator.Sibling && each.tag().equals(tag);
      if (known && !leadsBack(each.type())) {
        return value(each.type(), List.of(), null, false);
      }
    }
    // Of no case by its kind, or for want of a tag.
    boolean byKind =
        union.by() instanceof Discriminator.Kind || union.by() instanceof Discriminator.Keys;
    Json number = Json.of(next++);
    return byKind ? number : new Json.Keys(Map.of("raw", number));
  }

  /** A value that is read as this case, null if the cases before it leave none. */
  @Nullable Json ofCase(UnionType union, UnionType.Case each) {
    if (union.by() instanceof Discriminator.Tag tag
        && each.type() instanceof TypeRef.ObjectRef ref) {
      RecordType object = plan.object(ref);
      Json text = siblings.tag(object, tag.wireName(), each.tag());
      return text == null ? null : least(object, Set.of(), Map.of(tag.wireName(), text));
    }
    if (union.by() instanceof Discriminator.Keys && each.type() instanceof TypeRef.ObjectRef ref) {
      RecordType object = plan.object(ref);
      Set<String> keys = new ObjectRules(object).least(new LinkedHashSet<>(each.has()));
      return chosen(union, keys) == each ? object(object, keys, Map.of(), false) : null;
    }
    return value(each.type(), List.of(), null, true);
  }

  private static UnionType.@Nullable Case chosen(UnionType union, Set<String> keys) {
    for (UnionType.Case each : union.cases()) {
      if (keys.containsAll(each.has()) && each.lacks().stream().noneMatch(keys::contains)) {
        return each;
      }
    }
    return null;
  }
}
