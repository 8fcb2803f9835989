package dev.opcodec.runtime.session;

import dev.opcodec.runtime.protocol.Dispatch;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.request.Answers;
import dev.opcodec.runtime.request.correlation.AnswerFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes frames that are answers into what their types are. */
final class AnswerDecoder {
  private AnswerDecoder() {}

  /**
   * All of them.
   *
   * @throws dev.opcodec.runtime.codec.JsonDecodeException if one is not what its type says
   */
  static Answers decode(List<AnswerFrame> answers) {
    List<Event> events = new ArrayList<>();
    List<Frame> frames = new ArrayList<>();
    for (AnswerFrame one : answers) {
      Frame frame = one.decoded();
      if (frame instanceof Dispatch dispatch) {
        events.add(dispatch.event());
      } else {
        frames.add(frame);
      }
    }
    return new Answers(events, frames);
  }

  /** Those that can be decoded. */
  static Answers decodeSome(List<AnswerFrame> answers) {
    return decode(answers.stream().filter(one -> decodeLeniently(one) != null).toList());
  }

  /** The event or frame, or null if it cannot be decoded. */
  static @Nullable Object decodeLeniently(AnswerFrame answer) {
    try {
      Frame frame = answer.decoded();
      return frame instanceof Dispatch dispatch ? dispatch.event() : frame;
    } catch (RuntimeException | LinkageError unreadable) {
      return null;
    }
  }
}
