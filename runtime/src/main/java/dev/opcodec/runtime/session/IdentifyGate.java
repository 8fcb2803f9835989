package dev.opcodec.runtime.session;

import java.util.concurrent.CompletableFuture;

/**
 * Says when a session may identify, for the gateway counts all sessions of a token together (ID-7,
 * SEND-4, SH-3). Resumes do not pass it. Share one among all the sessions of a token.
 *
 * <p>{@link LocalIdentifyGate} serves one process. Processes that share a token need a gate in
 * common: {@link #acquire} may ask a server and complete when that answers. To lose an answer is
 * safe on both sides: the session asks again, and a turn that was granted and never used only lets
 * five seconds of one bucket pass. A turn that is cancelled should be given back.
 */
@FunctionalInterface
public interface IdentifyGate {
  /**
   * Asks to identify. Returns at once.
   *
   * @param shardId of the session that asks, from 0
   * @return completes when it may; cancelled by the session if it no longer wants to. If it fails,
   *     or somebody else cancels it, the session tries again, with backoff
   */
  CompletableFuture<Void> acquire(int shardId);

  /**
   * How many buckets there are: the shards that share one, and so wait for each other, are those
   * whose id has the same remainder by this number (SH-3). By this a group of shards knows how many
   * to connect at a time.
   *
   * @return 1 or more; 1 unless overridden, which is right for any token, but slow for large ones
   */
  default int maxConcurrency() {
    return 1;
  }
}
