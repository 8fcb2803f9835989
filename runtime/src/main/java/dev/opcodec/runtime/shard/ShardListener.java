package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.rest.GatewayRequestException;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.StopReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Watches a group. Calls for one shard come one after the other, those for different shards may
 * come at once; they run on the handlers' executor, except the last two.
 */
public interface ShardListener {
  /**
   * Something happened to a shard; {@link LifecycleEvent.Stopped} tells its end with the reason.
   */
  default void lifecycle(Shard shard, LifecycleEvent event) {}

  /**
   * A handler threw. The next one is called all the same.
   *
   * @param value what it was given
   * @param error what it threw
   */
  default void handlerFailed(Shard shard, Object value, Throwable error) {}

  /** Events were dropped; see {@code SessionListener.dropped}. */
  default void dropped(Shard shard, long frames) {}

  /** Calls for this shard were left out; see {@code SessionListener.missed}. */
  default void missed(Shard shard, long calls) {}

  /** Whether {@link #delivered} is to be called; asked once a session. */
  default boolean watchesDelivery() {
    return false;
  }

  /** The handlers have been given a frame; see {@code SessionListener.delivered}. */
  default void delivered(
      Shard shard, @Nullable String event, long lagNanos, int queuedFrames, long queuedBytes) {}

  /** A frame is JSON but not what its type says. The shard goes on. */
  default void undecodable(Shard shard, RawFrame frame, JsonDecodeException error) {}

  /** A shard is over, and nothing will start it again but {@link ShardGroup#restart}. */
  default void stopped(Shard shard, StopReason reason) {}

  /** {@code GET /gateway/bot} failed; it is tried again after {@code retryIn}. */
  default void startDelayed(GatewayRequestException error, Duration retryIn) {}
}
