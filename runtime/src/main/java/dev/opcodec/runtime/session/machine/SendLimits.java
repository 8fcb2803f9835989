package dev.opcodec.runtime.session.machine;

/**
 * What the gateway, and memory, bear of outgoing frames.
 *
 * @param frames most frames in a window (SEND-2)
 * @param window its length in milliseconds
 * @param queued most commands that wait; further ones are refused
 * @param inFlight most commands handed to the socket and not yet written, so that a heartbeat never
 *     stands behind a long queue
 */
public record SendLimits(int frames, long window, int queued, int inFlight) {
  /** 120 frames in 60 s, 10,000 waiting commands. */
  public static final SendLimits DEFAULT = new SendLimits(120, 60_000, 10_000, 4);

  /** Room that user commands leave for requested beats and for what a reconnect sends. */
  static final int LIFECYCLE_RESERVE = 6;

  /**
   * A connection sends one IDENTIFY or RESUME, and its first beat keeps no distance to the last.
   */
  static final int FRAMES_OF_A_START = 2;

  /** Checks the ranges. */
  public SendLimits {
    if (frames < 2 * LIFECYCLE_RESERVE || window < 1 || queued < 1 || inFlight < 1) {
      throw new IllegalArgumentException("limits must be positive, and frames at least 12");
    }
  }

  /**
   * The scheduled beats that can fall into a window; the others must leave them room. An interval
   * so short that its beats alone pass the limit lifts the limit: a gateway that asks for it cannot
   * mean both.
   */
  int beatReserve(long interval) {
    return (int) (window / interval) + 1;
  }

  /** A requested beat may go out while fewer than this many frames are in the window. */
  int roomForRequestedBeats(long interval) {
    return ceiling(interval) - beatReserve(interval) - FRAMES_OF_A_START;
  }

  /** A user's command may go out while fewer than this many frames are in the window. */
  int roomForCommands(long interval) {
    return ceiling(interval) - beatReserve(interval) - LIFECYCLE_RESERVE;
  }

  private int ceiling(long interval) {
    return Math.max(frames, beatReserve(interval) + 2 * LIFECYCLE_RESERVE);
  }
}
