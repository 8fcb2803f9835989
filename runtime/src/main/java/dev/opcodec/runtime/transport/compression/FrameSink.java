package dev.opcodec.runtime.transport.compression;

/** Takes inflated frames. */
@FunctionalInterface
public interface FrameSink {
  /**
   * Takes one frame.
   *
   * @param buffer holds it in the given part until this returns, and is used again afterwards
   */
  void frame(byte[] buffer, int offset, int length);
}
