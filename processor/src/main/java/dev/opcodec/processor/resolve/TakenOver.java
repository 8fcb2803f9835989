package dev.opcodec.processor.resolve;

import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawIncludes;
import java.util.HashSet;
import java.util.Set;

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

  private static void add(Set<String> names, RawIncludes includes) {
    includes.include().stream().map(Located::value).forEach(names::add);
    if (includes.partialOf() != null) {
      names.add(includes.partialOf().value());
    }
  }
}
