package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which directions a definition travels: an object travels wherever something holds it. */
final class Reach {
  private final Map<Direction, Set<Definition>> reached = new EnumMap<>(Direction.class);
  private final Map<Definition, List<TypeRef>> unionCases = new HashMap<>();
  private final TypeTargets targets;

  Reach(Protocol protocol, Catalog catalog) {
    targets = new TypeTargets(catalog);
    for (var union : protocol.unions()) {
      Definition definition = catalog.find(DefinitionKind.UNION, union.name());
      if (definition != null) {
        unionCases.put(definition, union.cases().stream().map(it -> it.type()).toList());
      }
    }
    for (Opcode opcode : protocol.opcodes()) {
      Definition definition = catalog.find(DefinitionKind.OPCODE, opcode.name());
      if (opcode.direction() != Direction.RECEIVE) {
        start(Direction.SEND, definition, opcode.sent());
      }
      if (opcode.direction() != Direction.SEND) {
        start(Direction.RECEIVE, definition, opcode.received());
      }
    }
    protocol
        .events()
        .forEach(
            event ->
                start(
                    Direction.RECEIVE,
                    catalog.find(DefinitionKind.EVENT, event.name()),
                    event.payload()));
    catalog.all(DefinitionKind.CLOSE_CODE).forEach(code -> start(Direction.RECEIVE, code, null));
  }

  /** Some of sent and received; empty if nothing that is sent or received leads to it. */
  Set<Direction> of(Definition definition) {
    Set<Direction> directions = EnumSet.noneOf(Direction.class);
    reached.forEach(
        (direction, definitions) -> {
          if (definitions.contains(definition)) {
            directions.add(direction);
          }
        });
    return directions;
  }

  private void start(
      Direction direction, @Nullable Definition definition, @Nullable RecordType data) {
    Set<Definition> seen = reached.computeIfAbsent(direction, it -> new HashSet<>());
    if (definition != null) {
      seen.add(definition);
    }
    Deque<TypeRef> open = new ArrayDeque<>();
    if (data != null) {
      data.fields().forEach(field -> open.add(field.type()));
    }
    while (!open.isEmpty()) {
      for (Definition target : targets.of(open.remove())) {
        if (seen.add(target)) {
          target.parts().forEach(part -> part.type().fields().forEach(it -> open.add(it.type())));
          open.addAll(unionCases.getOrDefault(target, List.of()));
        }
      }
    }
  }
}
