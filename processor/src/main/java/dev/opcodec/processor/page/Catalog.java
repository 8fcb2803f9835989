package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.page.Definition.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All definitions by kind and name: what has a number by it, all else in the schema's order. */
final class Catalog {
  private final Map<DefinitionKind, Map<String, Definition>> byKind =
      new EnumMap<>(DefinitionKind.class);
  private final Map<String, List<Definition>> byName = new HashMap<>();
  private final Map<String, TupleType> tuples = new HashMap<>();

  Catalog(Protocol protocol) {
    for (DefinitionKind kind : DefinitionKind.values()) {
      byKind.put(kind, new LinkedHashMap<>());
    }
    for (Opcode it : ByNumber.opcodes(protocol)) {
      add(
          new Definition(
              DefinitionKind.OPCODE, it.name(), it.meta(), it.aliases(), OpcodeParts.of(it)));
    }
    for (Event it : protocol.events()) {
      add(
          new Definition(
              DefinitionKind.EVENT, it.name(), it.meta(), it.aliases(), only(it.payload())));
    }
    for (RecordType it : protocol.objects()) {
      add(new Definition(DefinitionKind.OBJECT, it.name(), it.meta(), List.of(), only(it)));
    }
    protocol
        .unions()
        .forEach(it -> add(new Definition(DefinitionKind.UNION, it.name(), it.meta())));
    protocol.enums().forEach(it -> add(new Definition(DefinitionKind.ENUM, it.name(), it.meta())));
    protocol.flags().forEach(it -> add(new Definition(DefinitionKind.FLAGS, it.name(), it.meta())));
    ByNumber.closeCodes(protocol)
        .forEach(it -> add(new Definition(DefinitionKind.CLOSE_CODE, it.name(), it.meta())));
    protocol
        .intents()
        .forEach(it -> add(new Definition(DefinitionKind.INTENT, it.name(), it.meta())));
    protocol.tuples().forEach(it -> tuples.put(it.name(), it));
  }

  private static List<Part> only(RecordType type) {
    return List.of(new Part("", "", type));
  }

  private void add(Definition definition) {
    inKind(definition.kind()).put(definition.name(), definition);
    byName.computeIfAbsent(definition.name(), name -> new ArrayList<>()).add(definition);
  }

  private Map<String, Definition> inKind(DefinitionKind kind) {
    return byKind.getOrDefault(kind, Map.of());
  }

  /** The definitions of a kind. */
  List<Definition> all(DefinitionKind kind) {
    return List.copyOf(inKind(kind).values());
  }

  /** All definitions, kind after kind. */
  List<Definition> all() {
    List<Definition> all = new ArrayList<>();
    byKind.values().forEach(definitions -> all.addAll(definitions.values()));
    return Collections.unmodifiableList(all);
  }

  /** The definition, null if there is none of that kind and name. */
  @Nullable Definition find(DefinitionKind kind, String name) {
    return inKind(kind).get(name);
  }

  /** The only definition of that name, null if there is none or more than one. */
  @Nullable Definition findUnique(String name) {
    List<Definition> named = byName.getOrDefault(name, List.of());
    return named.size() == 1 ? named.get(0) : null;
  }

  /** The tuple of that name, null if there is none. */
  @Nullable TupleType tuple(String name) {
    return tuples.get(name);
  }
}
