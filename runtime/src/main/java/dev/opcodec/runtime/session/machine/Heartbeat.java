package dev.opcodec.runtime.session.machine;

/**
 * The pulse of one connection.
 *
 * @param interval milliseconds between beats; 0 before HELLO
 * @param begun the first scheduled beat is sent
 * @param unanswered no ACK came since the last scheduled beat (HB-7)
 * @param timing a beat is on its way whose ACK gives the latency
 * @param sentAt when that beat left
 * @param owed the gateway asked for a beat that the send window had no room for
 */
record Heartbeat(
    long interval, boolean begun, boolean unanswered, boolean timing, long sentAt, boolean owed) {
  static final Heartbeat NONE = new Heartbeat(0, false, false, false, 0, false);

  /** Below this an interval is not obeyed: it would be a busy loop that a gateway can switch on. */
  static final long SHORTEST_INTERVAL = 50;

  /** Above this an interval is not obeyed: a connection could be dead for days. */
  static final long LONGEST_INTERVAL = 3_600_000;

  /** What stands for an interval that is not known, or that is none. */
  static final long USUAL_INTERVAL = 30_000;

  /** HB-1: an interval is positive; one that is not says nothing. */
  static Heartbeat every(long interval) {
    long asked = interval <= 0 ? USUAL_INTERVAL : interval;
    long kept = Math.min(LONGEST_INTERVAL, Math.max(SHORTEST_INTERVAL, asked));
    return new Heartbeat(kept, false, false, false, 0, false);
  }

  Heartbeat scheduledBeat(long now) {
    return new Heartbeat(interval, true, true, true, timing ? sentAt : now, false);
  }

  /**
   * A requested beat does not decide about a zombie: sent a moment before the scheduled one is due,
   * its ACK could not be back in time.
   */
  Heartbeat requestedBeat(long now) {
    return new Heartbeat(interval, begun, unanswered, true, timing ? sentAt : now, false);
  }

  Heartbeat oweBeat() {
    return new Heartbeat(interval, begun, unanswered, timing, sentAt, true);
  }

  /** Nothing was read for a while: the ACK may have come and stand behind what is unread. */
  Heartbeat excused() {
    return new Heartbeat(interval, begun, false, timing, sentAt, owed);
  }

  /** How long the oldest beat without an ACK is out; 0 if there is none. */
  long silence(long now) {
    return timing ? now - sentAt : 0;
  }

  Heartbeat acknowledged() {
    return new Heartbeat(interval, begun, false, false, sentAt, owed);
  }
}
