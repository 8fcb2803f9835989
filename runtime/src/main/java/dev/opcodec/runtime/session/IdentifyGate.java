package dev.opcodec.runtime.session;

import java.util.concurrent.CompletableFuture;

/**
 * Says when a session may identify, for the gateway counts all sessions of a token together (ID-7,
 * SEND-4, SH-3). Resumes do not pass it. Share one among the sessions of a token.
 */
@FunctionalInterface
public interface IdentifyGate {
  /**
   * Asks to identify.
   *
   * @param shardId of the session that asks
   * @return completes when it may; cancelled by the session if it no longer wants to. If it fails,
   *     the session tries again, with backoff
   */
  CompletableFuture<Void> acquire(int shardId);
}
