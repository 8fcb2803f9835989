package dev.opcodec.runtime.session.machine;

import java.util.HashMap;
import java.util.Map;

/**
 * What the gateway, and memory, bear of outgoing frames.
 *
 * @param frames most frames in a window (SEND-2)
 * @param window its length in milliseconds
 * @param queued most commands that wait; further ones are refused
 * @param inFlight most commands handed to the socket and not yet written, so that a heartbeat never
 *     stands behind a long queue
 * @param quotas limits that some commands have beside that of all frames, by a name that {@link
 *     QuotaKey} refers to. A command whose quota is used up lets others pass and keeps its place
 *     among those of its own quota; unmodifiable
 */
public record SendLimits(
    int frames, long window, int queued, int inFlight, Map<String, Quota> quotas) {
  /** The quota of presence updates (SEND-5). */
  public static final String PRESENCE_UPDATES = "presence updates";

  /** The quota of requests for all members, counted by guild (SEND-6). */
  public static final String ALL_MEMBERS = "all members";

  /**
   * 120 frames in 60 s, 10,000 waiting commands; 5 presence updates in 20 s, one request for all
   * members of a guild in 30 s.
   */
  public static final SendLimits DEFAULT =
      new SendLimits(
          120,
          60_000,
          10_000,
          4,
          Map.of(PRESENCE_UPDATES, new Quota(5, 20_000), ALL_MEMBERS, new Quota(1, 30_000)));

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
    quotas = Map.copyOf(quotas);
  }

  /** Limits with the quotas of {@link #DEFAULT}. */
  public SendLimits(int frames, long window, int queued, int inFlight) {
    this(frames, window, queued, inFlight, DEFAULT.quotas);
  }

  /** The same with another quota of that name. */
  public SendLimits withQuota(String name, Quota quota) {
    Map<String, Quota> changed = new HashMap<>(quotas);
    changed.put(name, quota);
    return new SendLimits(frames, window, queued, inFlight, changed);
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
