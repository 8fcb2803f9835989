package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.KeyOrder;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is said to come last in events is there in some event. */
final class LastInEventsCheck {
  private final Diagnostics diagnostics;

  LastInEventsCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(List<Located<String>> names, Protocol protocol) {
    Set<String> keys = keysOfEvents(protocol);
    for (Located<String> name : names) {
      if (!keys.contains(name.value())) {
        diagnostics.error(
            Code.BAD_WIRE_NAMES,
            name.span(),
            "no event has a key `" + name.value() + "` of its own",
            Suggestion.didYouMean(name.value(), keys));
      }
    }
  }

  /** In a fixed order, on which the hint depends. */
  private static Set<String> keysOfEvents(Protocol protocol) {
    KeyOrder order = protocol.keyOrder();
    Set<String> keys = new TreeSet<>();
    protocol.events().stream()
        .map(Event::payload)
        .filter(payload -> payload.shape() == RecordType.Shape.OBJECT)
        .forEach(payload -> keys.addAll(order.keysOf(payload)));
    return keys;
  }
}
