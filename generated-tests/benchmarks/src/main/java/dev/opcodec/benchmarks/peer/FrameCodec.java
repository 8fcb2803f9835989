package dev.opcodec.benchmarks.peer;

/** Reads and writes frames of one kind; used by one thread. */
public interface FrameCodec {
  /** The frame as the library's own objects. */
  Object decode(byte[] utf8) throws Exception;

  /** The frame as JSON in an array of its own. */
  byte[] encode(Object frame) throws Exception;
}
