package dev.opcodec.processor.resolve;

import dev.opcodec.processor.model.Definition;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the package in which each definition was generated last, among those of all bases. */
final class Homes {
  /** A definition in whichever of the models; names are unique within one sort. */
  private record Key(Class<?> sort, String name) {}

  private final List<Set<Key>> generated = new ArrayList<>();

  /**
   * Compares each protocol with the one that it builds on.
   *
   * @param protocols the whole first, then without its uppermost overlay, and so on, down to the
   *     protocol that has no base
   */
  Homes(List<Protocol> protocols) {
    for (int i = 0; i + 1 < protocols.size(); i++) {
      generated.add(
          new LocalDefinitions(protocols.get(i), protocols.get(i + 1))
              .find().stream().map(Homes::key).collect(Collectors.toSet()));
    }
  }

  /** Where a definition of the whole lives. */
  Origin of(Definition definition) {
    Key key = key(definition);
    int depth = 0;
    while (depth < generated.size() && !generated.get(depth).contains(key)) {
      depth++;
    }
    return new Origin(depth);
  }

  private static Key key(Definition definition) {
    return new Key(definition.getClass(), definition.name());
  }
}
