package dev.opcodec.runtime.transport.compression;

/** One way to inflate, with the context of one connection. Not for several threads at once. */
interface Decompressor extends AutoCloseable {
  /**
   * Takes the next binary message.
   *
   * @param buffer holds it in the given part
   * @param sink given the frame that is complete now, if one is
   * @throws CorruptStreamException if it cannot be inflated; then only closing is left
   */
  void inflate(byte[] buffer, int offset, int length, FrameSink sink);

  /** Frees the native memory. Called once. */
  @Override
  void close();
}
