package dev.opcodec.processor.resolve;

import dev.opcodec.processor.load.RawEvent;
import dev.opcodec.processor.load.RawOpcode;
import dev.opcodec.processor.model.Direction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All objects and unions with their types looked up, and what opcodes and events carry. */
record Graph(
    List<ObjectNode> objects,
    List<UnionNode> unions,
    List<LinkedOpcode> opcodes,
    List<LinkedEvent> events) {

  /** An opcode and what it carries. */
  record LinkedOpcode(
      Definition<RawOpcode> definition,
      Direction direction,
      @Nullable Payload sent,
      @Nullable Payload received) {}

  /** An event and what it carries. */
  record LinkedEvent(Definition<RawEvent> definition, Payload payload) {}

  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>(objects);
    nodes.addAll(unions);
    return nodes;
  }

  List<Payload> payloads() {
    List<Payload> payloads = new ArrayList<>();
    for (LinkedOpcode opcode : opcodes) {
      if (opcode.sent() != null) {
        payloads.add(opcode.sent());
      }
      if (opcode.received() != null) {
        payloads.add(opcode.received());
      }
    }
    events.forEach(event -> payloads.add(event.payload()));
    return payloads;
  }
}
