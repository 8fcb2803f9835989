package dev.opcodec.runtime.session;

import dev.opcodec.runtime.session.machine.ResumePoint;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a suspended session: enough, with the token, to take it up again in another
 * process (scenario 31). Handle it as you handle the token.
 *
 * @param sessionId null if the session was suspended before it was established
 * @param sequence the last number received; null as above
 * @param resumeUrl where to resume; empty if the gateway did not say
 * @param shardId which shard, from 0
 * @param shardCount of how many
 */
public record SessionState(
    @Nullable String sessionId,
    @Nullable Long sequence,
    String resumeUrl,
    int shardId,
    int shardCount) {

  /** Checks that nothing is null that must not be. */
  public SessionState {
    Objects.requireNonNull(resumeUrl, "resumeUrl");
  }

  static SessionState of(@Nullable ResumePoint point, int shardId, int shardCount) {
    return point == null
        ? new SessionState(null, null, "", shardId, shardCount)
        : new SessionState(
            point.sessionId(), point.sequence(), point.resumeUrl(), shardId, shardCount);
  }

  /** Whether there is a session to resume. Without one, resuming identifies. */
  public boolean isResumable() {
    return sessionId != null && sequence != null;
  }

  /** Null if there is nothing to resume, or if it was another shard's. */
  @Nullable ResumePoint resumePoint(int asShardId, int asShardCount) {
    boolean sameShard = asShardId == shardId && asShardCount == shardCount;
    return sessionId == null || sequence == null || !sameShard
        ? null
        : new ResumePoint(sessionId, resumeUrl, sequence);
  }

  /** Without the session's id. */
  @Override
  public String toString() {
    return "SessionState[sequence="
        + sequence
        + ", shard="
        + shardId
        + "/"
        + shardCount
        + ", resumable="
        + isResumable()
        + "]";
  }
}
