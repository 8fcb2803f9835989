package dev.opcodec.processor;

import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import java.util.Collection;
import java.util.function.Function;

/** Says how much of a base an overlay has generated anew. */
final class OverlaySummary {
  private OverlaySummary() {}

  static String of(Protocol protocol) {
    long types =
        count(protocol.objects(), type -> type.meta())
            + count(protocol.unions(), type -> type.meta())
            + count(protocol.tuples(), type -> type.meta())
            + count(protocol.enums(), type -> type.meta())
            + count(protocol.flags(), type -> type.meta());
    long opcodes = count(protocol.opcodes(), Opcode::meta);
    long events = count(protocol.events(), Event::meta);
    return "Opcodec: the overlay generates "
        + amount(opcodes, "opcode")
        + ", "
        + amount(events, "event")
        + " and "
        + amount(types, "type")
        + " that are new, changed, or reach what is changed";
  }

  private static <T> long count(Collection<T> definitions, Function<T, Meta> meta) {
    return definitions.stream()
        .filter(definition -> meta.apply(definition).origin().isLocal())
        .count();
  }

  private static String amount(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
