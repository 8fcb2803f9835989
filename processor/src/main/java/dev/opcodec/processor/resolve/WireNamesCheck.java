package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawWireNames;
import dev.opcodec.processor.model.RecordType;
import java.util.HashSet;
import java.util.Set;

/** What is listed of the wire's keys fits what the schema has. */
final class WireNamesCheck {
  private final Diagnostics diagnostics;

  WireNamesCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(WireNamesFinder finder) {
    finder.all().forEach(this::check);
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
      // An overlay may give a field to what the base only knows of.
      if (fields.contains(known.value()) && !listed.base()) {
        diagnostics.error(
            Code.BAD_WIRE_NAMES,
            known.span(),
            "`" + known.value() + "` is a field of `" + raw.name().value() + "`",
            "remove it: only keys without a field are listed");
      }
    }
    Set<String> all = new HashSet<>(fields);
    listed.records().forEach(record -> all.addAll(record.wireNames().known()));
    for (Located<String> ordered : raw.order()) {
      if (!all.contains(ordered.value())) {
        diagnostics.error(
            Code.BAD_WIRE_NAMES,
            ordered.span(),
            "`"
                + ordered.value()
                + "` is neither a field of `"
                + raw.name().value()
                + "` nor listed as known",
            Suggestion.didYouMean(ordered.value(), all));
      }
    }
  }
}
