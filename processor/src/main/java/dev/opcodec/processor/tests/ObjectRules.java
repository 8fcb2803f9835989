package dev.opcodec.processor.tests;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.ObjectRule;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the rules about several fields say of a set of keys. */
final class ObjectRules {
  private final RecordType record;

  ObjectRules(RecordType record) {
    this.record = record;
  }

  /** True if no value of the record is without this key. */
  static boolean isAlwaysThere(Field field) {
    return field.presence() == Presence.REQUIRED && !field.type().equals(TypeRef.of(Scalar.NULL));
  }

  /** The keys that must be there. */
  Set<String> required() {
    Set<String> keys = new LinkedHashSet<>();
    for (Field field : record.fields()) {
      if (!field.presence().optional() && !field.type().equals(TypeRef.of(Scalar.NULL))) {
        keys.add(field.wireName());
      }
    }
    return keys;
  }

  /** The required keys and those with which all rules hold, if there are any. */
  Set<String> least(Set<String> wanted) {
    return least(wanted, field -> false);
  }

  /**
   * The same.
   *
   * @param last which fields are only there if nothing else will do
   */
  Set<String> least(Set<String> wanted, Predicate<Field> last) {
    Set<String> start = new LinkedHashSet<>(required());
    start.addAll(wanted);
    Set<String> avoided = new LinkedHashSet<>();
    record.fields().stream().filter(last).forEach(field -> avoided.add(field.wireName()));
    List<String> order =
        mentioned().stream().sorted(Comparator.comparing(avoided::contains)).toList();
    Set<String> found = search(start, order, record.rules().size() + 1);
    return found.isEmpty() ? start : found;
  }

  private Set<String> search(Set<String> keys, List<String> order, int steps) {
    if (broken(keys).isEmpty()) {
      return keys;
    }
    if (steps > 0) {
      for (String key : order) {
        if (!keys.contains(key)) {
          Set<String> more = new LinkedHashSet<>(keys);
          more.add(key);
          Set<String> found = search(more, order, steps - 1);
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return Set.of();
  }

  /** The keys that the rules are about, without those that are always there. */
  Set<String> mentioned() {
    Set<String> keys = new LinkedHashSet<>();
    for (ObjectRule rule : record.rules()) {
      if (rule instanceof ObjectRule.RequiredWith with) {
        keys.add(with.field());
        keys.addAll(with.others());
      } else {
        keys.addAll(group(rule));
      }
    }
    record.fields().stream()
        .filter(ObjectRules::isAlwaysThere)
        .forEach(field -> keys.remove(field.wireName()));
    return keys;
  }

  /** What is broken when just these keys are there, as tests state it. */
  List<String> broken(Set<String> keys) {
    List<String> broken = new ArrayList<>();
    for (ObjectRule rule : record.rules()) {
      if (rule instanceof ObjectRule.RequiredWith with) {
        for (String other : with.others()) {
          if (keys.contains(with.field()) && !keys.contains(other)) {
            broken.add(other + " required-with " + with.field());
          }
        }
        continue;
      }
      long present = group(rule).stream().filter(keys::contains).count();
      String names = String.join(", ", group(rule));
      if (rule instanceof ObjectRule.ExactlyOneOf && present != 1) {
        broken.add(" exactly-one-of " + names);
      } else if (rule instanceof ObjectRule.AtMostOneOf && present > 1) {
        broken.add(" at-most-one-of " + names);
      } else if (rule instanceof ObjectRule.AtLeastOneOf && present < 1) {
        broken.add(" at-least-one-of " + names);
      }
    }
    return broken;
  }

  private static List<String> group(ObjectRule rule) {
    if (rule instanceof ObjectRule.ExactlyOneOf one) {
      return one.fields();
    }
    if (rule instanceof ObjectRule.AtMostOneOf one) {
      return one.fields();
    }
    return rule instanceof ObjectRule.AtLeastOneOf one ? one.fields() : List.of();
  }
}
