package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.Opcode;

/** An opcode is no longer sent, or no longer received. */
final class ChangedDirection implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Matched.Pair<Opcode> pair : comparison.opcodes().kept()) {
      Direction before = pair.old().direction();
      Direction after = pair.now().direction();
      if (before != after && after != Direction.BOTH) {
        String lost = after == Direction.SEND ? "received" : "sent";
        comparison.changed(
            pair.old(),
            pair.now(),
            "`" + pair.now().name() + "` was " + lost + ", and is no longer",
            "write `direction: both`, if it goes both ways now",
            Breaks.WIRE,
            Breaks.SOURCE);
      }
    }
  }
}
