package dev.opcodec.runtime.transport;

/** A message is larger than the receiver is willing to hold. */
final class MessageTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MessageTooLargeException(int limit) {
    super("a message is larger than " + limit + " bytes");
  }
}
