package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.KeyOrder;
import dev.opcodec.processor.model.Protocol;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
            "no event has a key `" + name.value() + "`",
            Suggestion.didYouMean(name.value(), keys));
      }
    }
  }

  /** In a fixed order, on which the hint depends. */
  private static Set<String> keysOfEvents(Protocol protocol) {
    KeyOrder order = protocol.keyOrder();
    Set<String> keys = new TreeSet<>();
    Stream.concat(protocol.events().stream().map(Event::payload), protocol.objects().stream())
        .filter(order::isPayload)
        .forEach(record -> keys.addAll(order.keysOf(record)));
    return keys;
  }
}
