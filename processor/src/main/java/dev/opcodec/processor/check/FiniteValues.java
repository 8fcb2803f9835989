package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No object needs itself: a value of it would have no end. */
final class FiniteValues implements Rule {
  @Override
  public void check(Subject subject) {
    new Search(subject).run();
  }

  private static boolean asksForItems(Constraint constraint) {
    return constraint instanceof Constraint.MinItems min && min.bound() > 0;
  }

  /** A search in depth; a union ends it, since its unknown case needs nothing. */
  private static final class Search {
    private final Subject subject;
    private final Map<String, TupleType> tuples = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    Search(Subject subject) {
      this.subject = subject;
      subject.protocol().tuples().forEach(tuple -> tuples.put(tuple.name(), tuple));
    }

    void run() {
      subject.protocol().objects().forEach(this::visit);
    }

    private void visit(RecordType object) {
      if (done.contains(object.name())) {
        return;
      }
      path.add(object.name());
      for (Field field : object.fields()) {
        if (field.presence() == Presence.REQUIRED) {
          follow(field, needed(field.type(), field.constraints()));
        }
      }
      path.remove(path.size() - 1);
      done.add(object.name());
    }

    /** What a value of the type has inside, however few items it has. */
    private static TypeRef needed(TypeRef type, List<Constraint> constraints) {
      boolean holdsItems =
          type instanceof TypeRef.ListRef list && !list.nullableItems()
              || type instanceof TypeRef.MapRef map && !map.nullableValues()
              || type instanceof TypeRef.OneOrManyRef;
      if (!holdsItems || constraints.stream().noneMatch(FiniteValues::asksForItems)) {
        return type;
      }
      List<Constraint> ofItems = new ArrayList<>();
      for (Constraint one : constraints) {
        if (one instanceof Constraint.Each each) {
          ofItems.addAll(each.constraints());
        }
      }
      return needed(type.inner().get(0), ofItems);
    }

    private void follow(Field field, TypeRef type) {
      if (type instanceof TypeRef.ObjectRef ref) {
        int cycle = path.indexOf(ref.name());
        RecordType next = subject.object(ref.name());
        if (cycle >= 0) {
          List<String> chain = new ArrayList<>(path.subList(cycle, path.size()));
          chain.add(ref.name());
          subject.error(
              Code.RECURSIVE_REQUIRED,
              field,
              "an object needs itself without end: `" + String.join("` → `", chain) + "`",
              "let this field's key be absent (`"
                  + field.wireName()
                  + "?`) or its value be null (`?"
                  + ref.name()
                  + "`)");
        } else if (next != null) {
          visit(next);
        }
      } else if (type instanceof TypeRef.TupleRef ref && tuples.containsKey(ref.name())) {
        for (TupleType.Item item : tuples.get(ref.name()).items()) {
          if (!item.nullable()) {
            follow(field, item.type());
          }
        }
      }
    }
  }
}
