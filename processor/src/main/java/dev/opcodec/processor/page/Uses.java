package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Answer;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType.Shape;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.page.Definition.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who refers to a definition, in the page's order. An intent's uses are the events that it opens;
 * those of an event or opcode are the opcodes that it answers.
 */
final class Uses {
  private final Map<Definition, Map<Definition, List<Use.Place>>> uses = new HashMap<>();

  Uses(Protocol protocol, Catalog catalog) {
    TypeTargets targets = new TypeTargets(catalog);
    for (Definition owner : catalog.all()) {
      for (Part part : owner.parts()) {
        part.type()
            .fields()
            .forEach(
                field ->
                    targets
                        .of(field.type())
                        .forEach(target -> add(target, owner, place(owner, part, field))));
      }
    }
    for (UnionType union : protocol.unions()) {
      Definition owner = catalog.find(DefinitionKind.UNION, union.name());
      union
          .cases()
          .forEach(it -> targets.of(it.type()).forEach(target -> add(target, owner, null)));
    }
    for (Event event : protocol.events()) {
      Definition owner = catalog.find(DefinitionKind.EVENT, event.name());
      event
          .intents()
          .forEach(intent -> add(catalog.find(DefinitionKind.INTENT, intent), owner, null));
    }
    for (Opcode opcode : protocol.opcodes()) {
      Definition owner = catalog.find(DefinitionKind.OPCODE, opcode.name());
      opcode.answers().forEach(answer -> add(answering(catalog, answer), owner, null));
    }
  }

  /** The uses of a definition; empty if nothing refers to it. */
  List<Use> of(Definition definition) {
    List<Use> found = new ArrayList<>();
    uses.getOrDefault(definition, Map.of())
        .forEach((owner, fields) -> found.add(new Use(owner, List.copyOf(fields))));
    return found;
  }

  /** The event or opcode of an answer, null if there is none of that name. */
  static @Nullable Definition answering(Catalog catalog, Answer answer) {
    String event = answer.event();
    if (event != null) {
      return catalog.find(DefinitionKind.EVENT, event);
    }
    String opcode = answer.opcode();
    return opcode == null ? null : catalog.find(DefinitionKind.OPCODE, opcode);
  }

  /** A bare value has no field that could be linked to. */
  private static Use.@Nullable Place place(Definition owner, Part part, Field field) {
    return part.type().shape() == Shape.OBJECT
        ? new Use.Place(field.wireName(), owner.anchor().field(part.prefix(), field.wireName()))
        : null;
  }

  private void add(
      @Nullable Definition target, @Nullable Definition owner, Use.@Nullable Place place) {
    if (target == null || owner == null) {
      return;
    }
    List<Use.Place> places =
        uses.computeIfAbsent(target, it -> new LinkedHashMap<>())
            .computeIfAbsent(owner, it -> new ArrayList<>());
    if (place != null) {
      places.add(place);
    }
  }
}
