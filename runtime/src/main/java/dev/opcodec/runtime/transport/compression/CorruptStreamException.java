package dev.opcodec.runtime.transport.compression;

/**
 * What came cannot be inflated, or only past the limit. The connection's context is of no use any
 * more. The message never holds data.
 */
public final class CorruptStreamException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CorruptStreamException(String problem) {
    super(problem);
  }
}
