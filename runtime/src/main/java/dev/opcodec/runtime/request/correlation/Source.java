package dev.opcodec.runtime.request.correlation;

import dev.opcodec.runtime.protocol.Answer;
import dev.opcodec.runtime.protocol.RawFrame;
import org.jspecify.annotations.Nullable;

/** Where an answer comes from: the event of a name, or, if that is null, the frame of an opcode. */
record Source(@Nullable String event, int opcode) {
  static Source of(Answer answer) {
    return new Source(answer.event(), answer.event() == null ? answer.opcode() : -1);
  }

  static Source of(RawFrame frame, int dispatchOpcode) {
    return frame.opcode() == dispatchOpcode
        ? ofEvent(frame.event())
        : new Source(null, frame.opcode());
  }

  /** The events of a name; those without one answer nothing. */
  static Source ofEvent(@Nullable String name) {
    return new Source(name == null ? "" : name, -1);
  }
}
