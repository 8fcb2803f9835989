package dev.opcodec.runtime.session.explore;

import org.jspecify.annotations.Nullable;

/**
 * What the model of the gateway knows.
 *
 * @param session the number of its latest session; 0 before the first
 * @param last the number of the latest event of that session, whether it arrived or not
 * @param cursor the number of the latest event that was sent on this connection, or that RESUME
 *     named
 * @param from the number that RESUME named on this connection
 * @param known the connection identified, or resumed
 */
record Server(int session, long last, long cursor, long from, boolean known) {
  static final Server FRESH = new Server(0, 0, 0, 0, false);

  Server connected() {
    return new Server(session, last, cursor, 0, false);
  }

  Server identified() {
    return new Server(session + 1, 0, 0, 0, true);
  }

  Server resumed(long named) {
    return new Server(session, Math.max(last, named), named, named, true);
  }

  Server sent(long number) {
    return new Server(session, Math.max(last, number), number, from, known);
  }

  /** An event that the network swallowed. */
  Server lostOne() {
    return new Server(session, last + 1, cursor, from, known);
  }

  /** Another session on the same connection, beginning with its READY. */
  Server anew() {
    return new Server(session + 1, 1, 1, 0, true);
  }

  /** The id of the latest session; told apart from all other text by its beginning. */
  String id() {
    return Invariants.SECRET + session;
  }

  void write(Key key) {
    key.accept(session == 0 ? 0 : 1);
    key.accept(last - cursor);
    key.accept(from == 0 ? Long.MIN_VALUE : from - cursor);
    key.accept(known ? 1 : 0);
  }

  /**
   * An event of a session.
   *
   * @param sure whether the gateway numbers it as it should, so that the number tells which event
   *     it is
   * @param number null if it carries none
   */
  record Event(int session, @Nullable Long number, boolean sure) {}
}
