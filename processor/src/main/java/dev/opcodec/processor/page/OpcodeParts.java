package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.page.Definition.Part;
import java.util.ArrayList;
import java.util.List;

/** Says in which parts an opcode's data is shown. */
final class OpcodeParts {
  private OpcodeParts() {}

  /** The data of each direction, or once what is the same in both. */
  static List<Part> of(Opcode opcode) {
    RecordType sent = opcode.sent();
    RecordType received = opcode.received();
    if (sent != null && received != null) {
      return alike(sent, received)
          ? List.of(new Part("Sent and received", "", sent))
          : List.of(new Part("Sent", "sent.", sent), new Part("Received", "received.", received));
    }
    List<Part> parts = new ArrayList<>();
    if (sent != null) {
      parts.add(new Part("", "", sent));
    }
    if (received != null) {
      parts.add(new Part("", "", received));
    }
    return List.copyOf(parts);
  }

  private static boolean alike(RecordType sent, RecordType received) {
    return sent.shape() == received.shape()
        && sent.fields().equals(received.fields())
        && sent.rules().equals(received.rules());
  }
}
