package dev.opcodec.runtime.request.correlation;

import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.RawFrame;

/** A frame that may be an answer. It is decoded once, whoever else wants it. */
public interface AnswerFrame {
  /** As it came. */
  RawFrame raw();

  /**
   * As its type.
   *
   * @throws dev.opcodec.runtime.codec.JsonDecodeException if it is not what its type says
   */
  Frame decoded();
}
