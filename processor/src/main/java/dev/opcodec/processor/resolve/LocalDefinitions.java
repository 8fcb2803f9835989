package dev.opcodec.processor.resolve;

import dev.opcodec.processor.model.Definition;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the definitions of a whole that its base alone does not have just so, and all that reaches
 * one of them. Comparing the two models catches what an overlay changes from afar, too: an object
 * that takes over amended fields, or one that gets a second form because it is now sent as well.
 */
final class LocalDefinitions {
  private final Protocol all;
  private final Protocol base;
  private final Map<TypeRef, Definition> definitions = new HashMap<>();
  private final Map<Definition, List<Definition>> dependents = new IdentityHashMap<>();

  LocalDefinitions(Protocol all, Protocol base) {
    this.all = all;
    this.base = base;
  }

  /** The local definitions; a set that knows its members by identity. */
  Set<Definition> find() {
    indexTypes();
    linkDependents();
    Set<Definition> local = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Definition> open = new ArrayDeque<>(changed());
    while (!open.isEmpty()) {
      Definition definition = open.remove();
      if (local.add(definition)) {
        open.addAll(dependents.getOrDefault(definition, List.of()));
      }
    }
    return local;
  }

  private void indexTypes() {
    all.objects().forEach(type -> definitions.put(new TypeRef.ObjectRef(type.name()), type));
    all.unions().forEach(type -> definitions.put(new TypeRef.UnionRef(type.name()), type));
    all.tuples().forEach(type -> definitions.put(new TypeRef.TupleRef(type.name()), type));
    all.enums().forEach(type -> definitions.put(new TypeRef.EnumRef(type.name()), type));
    all.flags().forEach(type -> definitions.put(new TypeRef.FlagsRef(type.name()), type));
  }

  private void linkDependents() {
    for (RecordType object : all.objects()) {
      linkFields(object, object);
    }
    for (TupleType tuple : all.tuples()) {
      tuple.items().forEach(item -> link(tuple, item.type()));
    }
    for (UnionType union : all.unions()) {
      for (UnionType.Case one : union.cases()) {
        link(union, one.type());
        // A case implements its union, and a sealed one cannot be implemented from outside.
        depends(definitions.get(one.type()), union);
      }
    }
    for (Opcode opcode : all.opcodes()) {
      linkFields(opcode, opcode.sent());
      linkFields(opcode, opcode.received());
    }
    for (Event event : all.events()) {
      linkFields(event, event.payload());
      all.intents().stream()
          .filter(intent -> event.intents().contains(intent.name()))
          .forEach(intent -> depends(event, intent));
    }
    linkForms();
  }

  private void linkFields(Definition definition, @Nullable RecordType record) {
    if (record != null) {
      for (Field field : record.fields()) {
        link(definition, field.type());
      }
    }
  }

  private void link(Definition dependent, TypeRef type) {
    depends(dependent, definitions.get(type));
    type.inner().forEach(inner -> link(dependent, inner));
  }

  private void depends(@Nullable Definition dependent, @Nullable Definition definition) {
    if (dependent != null && definition != null) {
      dependents.computeIfAbsent(definition, unused -> new ArrayList<>()).add(dependent);
    }
  }

  /** The sent and the received form of one definition live together. */
  private void linkForms() {
    Map<List<String>, Definition> first = new HashMap<>();
    for (Definition type : Stream.concat(all.objects().stream(), all.unions().stream()).toList()) {
      Meta meta = type.meta();
      String sort = type.getClass().getName();
      Definition other = first.putIfAbsent(List.of(sort, meta.file(), meta.definition()), type);
      if (other != null) {
        depends(other, type);
        depends(type, other);
      }
    }
  }

  private List<Definition> changed() {
    List<Definition> changed = new ArrayList<>();
    if (all.keepsUnknownKeys() != base.keepsUnknownKeys()) {
      addAllWithKeys(changed);
    }
    addMissing(changed, all.opcodes(), base.opcodes());
    addMissing(changed, all.events(), base.events());
    addMissing(changed, all.objects(), base.objects());
    addMissing(changed, all.unions(), base.unions());
    addMissingTuples(changed);
    addMissing(changed, all.enums(), base.enums());
    addMissing(changed, all.flags(), base.flags());
    addMissing(changed, all.closeCodes(), base.closeCodes());
    addMissing(changed, all.intents(), base.intents());
    return changed;
  }

  /** Whatever holds objects: its Java form, or how that is read, depends on what they hold. */
  private void addAllWithKeys(List<Definition> out) {
    out.addAll(all.opcodes());
    out.addAll(all.events());
    out.addAll(all.objects());
    out.addAll(all.unions());
  }

  /** Whoever uses a tuple first gives it its place, which says nothing about the tuple itself. */
  private void addMissingTuples(List<Definition> out) {
    Map<String, List<TupleType.Item>> known = new HashMap<>();
    base.tuples().forEach(tuple -> known.put(tuple.name(), tuple.items()));
    for (TupleType tuple : all.tuples()) {
      if (!tuple.items().equals(known.get(tuple.name()))) {
        out.add(tuple);
      }
    }
  }

  private static <T extends Definition> void addMissing(
      List<Definition> out, List<T> all, Collection<T> base) {
    Set<T> known = new HashSet<>(base);
    all.stream().filter(definition -> !known.contains(definition)).forEach(out::add);
  }
}
