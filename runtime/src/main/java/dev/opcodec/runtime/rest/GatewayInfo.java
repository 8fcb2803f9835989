package dev.opcodec.runtime.rest;

import java.net.URI;
import java.util.Objects;

/**
 * What {@code GET /gateway/bot} says (URL-2). It ages: do not keep it for long (URL-3).
 *
 * @param url where to connect; {@code ws} or {@code wss}, with or without a path (URL-4)
 * @param shards the recommended number; 1 or more
 * @param sessionStartLimit how many sessions may be started
 */
public record GatewayInfo(URI url, int shards, SessionStartLimit sessionStartLimit) {

  /** Checks that nothing is null and there is a shard. */
  public GatewayInfo {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(sessionStartLimit, "sessionStartLimit");
    if (shards < 1) {
      throw new IllegalArgumentException("there is at least one shard");
    }
  }
}
