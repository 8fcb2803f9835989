package dev.opcodec.processor.resolve;

import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawDefinition;
import dev.opcodec.processor.load.RawEvent;
import dev.opcodec.processor.load.RawIncludes;
import dev.opcodec.processor.load.RawObject;
import dev.opcodec.processor.load.RawOpcode;
import dev.opcodec.processor.load.RawType;
import dev.opcodec.processor.load.RawUnion;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the objects whose fields others take over, of which the model does not tell any more. */
final class TakenOver {
  private TakenOver() {}

  static Set<String> in(Catalog catalog) {
    Set<String> names = new HashSet<>();
    catalog.objects.all().forEach(each -> add(names, each.raw().shape().includes()));
    catalog.opcodes.all().forEach(each -> add(names, each.raw().shape().includes()));
    catalog.events.all().forEach(each -> add(names, each.raw().shape().includes()));
    return names;
  }

  /** The objects whose fields a definition takes over, those of the cases of a union one by one. */
  static Set<String> by(Catalog catalog, String section, String name) {
    Definition<?> definition =
        switch (section) {
          case "opcodes" -> catalog.opcodes.get(name);
          case "events" -> catalog.events.get(name);
          default -> catalog.objects.get(name);
        };
    Set<String> names = new LinkedHashSet<>();
    if (definition != null) {
      add(names, includes(definition.raw()));
    }
    return names.stream()
        .flatMap(each -> objects(catalog, each))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static RawIncludes includes(RawDefinition raw) {
    if (raw instanceof RawOpcode opcode) {
      return opcode.shape().includes();
    }
    if (raw instanceof RawEvent event) {
      return event.shape().includes();
    }
    return raw instanceof RawObject object ? object.shape().includes() : RawIncludes.NONE;
  }

  private static Stream<String> objects(Catalog catalog, String name) {
    Definition<RawUnion> union = catalog.unions.get(name);
    return union == null
        ? Stream.of(name)
        : union.raw().cases().stream()
            .filter(one -> one.type() instanceof RawType.Text)
            .map(one -> ((RawType.Text) one.type()).text());
  }

  private static void add(Set<String> names, RawIncludes includes) {
    includes.include().stream().map(Located::value).forEach(names::add);
    if (includes.partialOf() != null) {
      names.add(includes.partialOf().value());
    }
  }
}
