package dev.opcodec.benchmarks.peer;

import java.util.Arrays;

/** Reads and writes frames of one kind; used by one thread. */
public interface FrameCodec {
  /** The frame as the library's own objects. */
  Object decode(byte[] utf8) throws Exception;

  /** As {@link #decode(byte[])}, of the frame that a buffer begins with. */
  default Object decode(byte[] buffer, int length) throws Exception {
    return decode(length == buffer.length ? buffer : Arrays.copyOf(buffer, length));
  }

  /** How many bytes it may read behind a frame, if it need not copy the frame then. */
  default int room() {
    return 0;
  }

  /** The frame as JSON in an array of its own. */
  byte[] encode(Object frame) throws Exception;
}
