package dev.opcodec.processor.emit.validate;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which types have something to check, in themselves or in what they hold. Computed backwards from
 * the types with bounds of their own, so that types which hold each other need no special care.
 */
final class Reach {
  private final Set<TypeRef> checked = new HashSet<>();

  Reach(Protocol protocol) {
    Map<TypeRef, List<TypeRef>> holders = new HashMap<>();
    Deque<TypeRef> found = new ArrayDeque<>();
    for (RecordType object : protocol.objects()) {
      TypeRef self = new TypeRef.ObjectRef(object.name());
      for (Field field : object.fields()) {
        hold(self, field.type(), holders);
      }
      if (hasOwn(object)) {
        found.add(self);
      }
    }
    for (UnionType union : protocol.unions()) {
      for (UnionType.Case each : union.cases()) {
        hold(new TypeRef.UnionRef(union.name()), each.type(), holders);
      }
    }
    for (TupleType tuple : protocol.tuples()) {
      for (TupleType.Item item : tuple.items()) {
        hold(new TypeRef.TupleRef(tuple.name()), item.type(), holders);
      }
    }
    while (!found.isEmpty()) {
      TypeRef next = found.remove();
      if (checked.add(next)) {
        found.addAll(holders.getOrDefault(next, List.of()));
      }
    }
  }

  private static void hold(TypeRef holder, TypeRef type, Map<TypeRef, List<TypeRef>> holders) {
    holders.computeIfAbsent(core(type), it -> new ArrayList<>()).add(holder);
  }

  private static boolean hasOwn(RecordType record) {
    return !record.rules().isEmpty()
        || record.fields().stream().anyMatch(field -> !field.constraints().isEmpty());
  }

  /** True if a value of the type can break a rule. */
  boolean checks(TypeRef type) {
    return checked.contains(core(type));
  }

  /** The type inside all lists and maps. */
  private static TypeRef core(TypeRef type) {
    TypeRef core = type;
    while (!core.inner().isEmpty()) {
      core = core.inner().get(0);
    }
    return core;
  }
}
