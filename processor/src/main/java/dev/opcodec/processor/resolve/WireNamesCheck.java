package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawWireNames;
import dev.opcodec.processor.model.RecordType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is listed of the wire's keys fits what the schema has. */
final class WireNamesCheck {
  private final Diagnostics diagnostics;

  WireNamesCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(WireNamesFinder finder) {
    // An overlay may give a field to what its base only knows, or take away what is placed there.
    finder.all().stream().filter(listed -> !listed.base()).forEach(this::check);
  }

  private void check(WireNamesFinder.Listed listed) {
    RawWireNames raw = listed.raw();
    if (listed.records().stream().noneMatch(it -> it.shape() == RecordType.Shape.OBJECT)) {
      diagnostics.error(
          Code.BAD_WIRE_NAMES,
          raw.name().span(),
          "`" + raw.name().value() + "` is nothing under `" + raw.section() + "` that has fields",
          "remove it, or name what has these keys");
      return;
    }
    Set<String> fields = WireNamesFinder.fieldsOf(listed);
    for (Located<String> known : raw.known()) {
      if (fields.contains(known.value())) {
        diagnostics.error(
            Code.BAD_WIRE_NAMES,
            known.span(),
            "`" + known.value() + "` is a field of `" + raw.name().value() + "`",
            "remove it: only keys without a field are listed");
      }
    }
    Set<String> all = new HashSet<>(fields);
    listed.records().forEach(record -> all.addAll(record.wireNames().known()));
    Stream.of(raw.order(), raw.last())
        .flatMap(List::stream)
        .forEach(placed -> checkIsThere(placed, raw, all));
  }

  private void checkIsThere(Located<String> placed, RawWireNames raw, Set<String> all) {
    if (!all.contains(placed.value())) {
      diagnostics.error(
          Code.BAD_WIRE_NAMES,
          placed.span(),
          "`"
              + placed.value()
              + "` is neither a field of `"
              + raw.name().value()
              + "` nor listed as known",
          Suggestion.didYouMean(placed.value(), all));
    }
  }
}
