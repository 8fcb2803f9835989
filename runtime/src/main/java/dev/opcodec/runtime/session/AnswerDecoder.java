package dev.opcodec.runtime.session;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.protocol.Dispatch;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.request.Answers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes frames that are answers into what their types are. */
final class AnswerDecoder {
  private final Protocol protocol;

  AnswerDecoder(Protocol protocol) {
    this.protocol = protocol;
  }

  /**
   * All of them.
   *
   * @throws JsonDecodeException if one is not what its type says
   */
  Answers decode(List<RawFrame> raw) {
    List<Event> events = new ArrayList<>();
    List<Frame> frames = new ArrayList<>();
    for (RawFrame one : raw) {
      Frame frame = protocol.decode(one);
      if (frame instanceof Dispatch dispatch) {
        events.add(dispatch.event());
      } else {
        frames.add(frame);
      }
    }
    return new Answers(events, frames);
  }

  /** Those that can be decoded. */
  Answers decodeSome(List<RawFrame> raw) {
    List<RawFrame> readable = raw.stream().filter(frame -> decodeLeniently(frame) != null).toList();
    return decode(readable);
  }

  /** The event or frame, or null if it cannot be decoded. */
  @Nullable Object decodeLeniently(RawFrame raw) {
    try {
      Frame frame = protocol.decode(raw);
      return frame instanceof Dispatch dispatch ? dispatch.event() : frame;
    } catch (JsonDecodeException unreadable) {
      return null;
    }
  }
}
