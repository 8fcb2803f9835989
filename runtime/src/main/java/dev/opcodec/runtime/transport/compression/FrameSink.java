package dev.opcodec.runtime.transport.compression;

/** Takes inflated frames. */
@FunctionalInterface
public interface FrameSink {
  /**
   * Takes one frame.
   *
   * @param buffer holds it in the given part until this returns, and is used again afterwards; if
   *     it was inflated, a zero and 31 bytes of any kind stand behind it, so that a reader need not
   *     copy it
   */
  void frame(byte[] buffer, int offset, int length);
}
