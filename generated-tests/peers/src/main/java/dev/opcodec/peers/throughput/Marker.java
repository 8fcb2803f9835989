package dev.opcodec.peers.throughput;

/**
 * Two places in the traffic that a client recognizes: each is a message with this text, and right
 * behind it a voice state with this session id, for clients that look at no messages.
 */
public enum Marker {
  /** All that comes before lets the client warm up. */
  WARM("the-clients-are-warm-now"),
  /** Nothing comes after it. */
  END("this-was-the-last-one");

  private final String text;

  Marker(String text) {
    this.text = text;
  }

  /** What stands in the message and in the voice state. */
  public String text() {
    return text;
  }
}
