package dev.opcodec.runtime.session;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.session.machine.ResumePoint;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a suspended session: enough, with the token, to take it up again in another
 * process (scenario 31). Handle it as you handle the token, which is not in it.
 *
 * <p>On its way it is JSON, as in {@code {"session_id":"9d7f…","sequence":42,"resume_gateway_url":
 * "wss://…","shard_id":0,"shard_count":1}}:
 *
 * <pre>{@code
 * Files.writeString(file, session.suspend().toJson());
 * ...
 * GatewaySession.builder(GatewayProtocol.PROTOCOL)
 *     .token(token)
 *     .resume(SessionState.fromJson(Files.readString(file)))
 * }</pre>
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

  /**
   * Reads what {@link #toJson} wrote. Unknown keys are passed over: a newer version may have
   * written it.
   *
   * @throws JsonDecodeException if it is not JSON, or not the state of a session; it quotes nothing
   */
  public static SessionState fromJson(String json) {
    return SessionStateCodec.INSTANCE.decode(json.getBytes(StandardCharsets.UTF_8));
  }

  /** As one line of JSON, for {@link #fromJson}. */
  public String toJson() {
    return new String(SessionStateCodec.INSTANCE.encode(this), StandardCharsets.UTF_8);
  }

  /** Whether there is a session to resume. Without one, resuming identifies. */
  public boolean isResumable() {
    return sessionId != null && !sessionId.isEmpty() && sequence != null;
  }

  /** Null if there is nothing to resume, or if it was another shard's. */
  @Nullable ResumePoint resumePoint(int asShardId, int asShardCount) {
    boolean sameShard = asShardId == shardId && asShardCount == shardCount;
    return sessionId == null || sessionId.isEmpty() || sequence == null || !sameShard
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
