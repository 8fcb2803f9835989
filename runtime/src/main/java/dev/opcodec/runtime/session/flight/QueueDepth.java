package dev.opcodec.runtime.session.flight;

/** How much waits for a session's handlers; asked by any thread. */
public interface QueueDepth {
  /** How many frames wait. */
  int frames();

  /** Their bytes of JSON. */
  long bytes();
}
