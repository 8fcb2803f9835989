package dev.opcodec.runtime.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.PresenceUpdateCommand;
import dev.opcodec.runtime.protocol.RawFrame;

/**
 * Fills in what clients leave out of a presence and the real gateway does not miss, whatever its
 * documentation says: eris sends one without activities in each IDENTIFY.
 */
final class LenientPresence {
  private LenientPresence() {}

  /** The same frame with a complete presence, if it has one. */
  static RawFrame complete(RawFrame frame) {
    JsonNode d = frame.d().tree();
    JsonNode presence =
        switch (frame.opcode()) {
          case PresenceUpdateCommand.OPCODE -> d;
          case IdentifyCommand.OPCODE -> d.path("presence");
          default -> null;
        };
    if (!(presence instanceof ObjectNode fields)) {
      return frame;
    }
    if (!fields.hasNonNull("activities")) {
      fields.putArray("activities");
    }
    if (!fields.hasNonNull("status")) {
      fields.put("status", "online");
    }
    if (!fields.hasNonNull("afk")) {
      fields.put("afk", false);
    }
    if (!fields.has("since")) {
      fields.putNull("since");
    }
    return new RawFrame(frame.opcode(), frame.sequence(), frame.event(), RawJson.ofTree(d));
  }
}
