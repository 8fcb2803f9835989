package dev.opcodec.runtime.session.explore;

/** The one connection that there may be. */
enum Link {
  NONE,
  OPENING,
  OPEN,
  /** Our close frame is sent. */
  CLOSING
}
