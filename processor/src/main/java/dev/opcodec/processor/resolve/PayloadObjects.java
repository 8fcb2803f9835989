package dev.opcodec.processor.resolve;

import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the objects that are by themselves the payload of an event, alone or among a union's. */
final class PayloadObjects {
  private final Map<String, UnionType> unions = new HashMap<>();
  private final Set<TypeRef> seen = new HashSet<>();
  private final Set<String> objects = new HashSet<>();

  private PayloadObjects(Collection<UnionType> unions) {
    unions.forEach(union -> this.unions.put(union.name(), union));
  }

  /** Their names. */
  static Set<String> of(List<Event> events, List<UnionType> unions) {
    PayloadObjects found = new PayloadObjects(unions);
    for (Event event : events) {
      if (event.payload().shape() == RecordType.Shape.VALUE) {
        event.payload().fields().forEach(value -> found.add(value.type()));
      }
    }
    return Set.copyOf(found.objects);
  }

  private void add(TypeRef type) {
    if (!seen.add(type)) {
      return; // unions that hold each other, which is reported
    }
    if (type instanceof TypeRef.ObjectRef object) {
      objects.add(object.name());
    } else if (type instanceof TypeRef.UnionRef ref && unions.get(ref.name()) != null) {
      unions.get(ref.name()).cases().forEach(one -> add(one.type()));
    }
  }
}
