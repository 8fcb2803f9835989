package dev.opcodec.runtime.faults;

/** What a network does to the bytes that the gateway sends, or to the connection as a whole. */
enum Fault {
  /** Both ends see an orderly end of the connection. */
  CUT,
  /** Only the client sees an end; what it still sends goes through. */
  HALF_CLOSE,
  /** Both ends see a reset. */
  RESET,
  /** Nothing passes any more in either direction, and nobody is told. */
  STALL,
  /** Bytes come one by one, a pause between them. */
  TRICKLE,
  /** Bytes come in small pieces, without a pause. */
  SPLIT,
  /** Bytes come late. */
  DELAY,
  /** Bytes come as others: 0xFF, which is valid nowhere in JSON nor in the head of a frame. */
  CORRUPT;

  /** Whether the connection is of no use afterwards. */
  boolean isFinal() {
    return switch (this) {
      case CUT, HALF_CLOSE, RESET, STALL -> true;
      case TRICKLE, SPLIT, DELAY, CORRUPT -> false;
    };
  }
}
