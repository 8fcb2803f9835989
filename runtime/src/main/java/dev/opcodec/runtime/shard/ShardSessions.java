package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.session.GatewaySessionBuilder;
import dev.opcodec.runtime.session.IdentifyGate;
import dev.opcodec.runtime.session.SessionListener;
import dev.opcodec.runtime.session.SessionState;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes the sessions of a group, all alike. */
final class ShardSessions {
  /** A handler for one kind of frame or event, told the shard. */
  record Handler<T>(Class<T> type, BiConsumer<Shard, ? super T> action) {
    void register(GatewaySessionBuilder builder, Shard shard) {
      builder.on(type, value -> action.accept(shard, value));
    }
  }

  private final Protocol protocol;
  private final BiFunction<ShardId, GatewaySessionBuilder, GatewaySessionBuilder> settings;
  private final List<Handler<?>> handlers;
  private final List<BiConsumer<Shard, RawFrame>> rawHandlers;
  private final List<ShardListener> listeners;

  /**
   * @param settings of each session, the token among them
   */
  ShardSessions(
      Protocol protocol,
      BiFunction<ShardId, GatewaySessionBuilder, GatewaySessionBuilder> settings,
      List<Handler<?>> handlers,
      List<BiConsumer<Shard, RawFrame>> rawHandlers,
      List<ShardListener> listeners) {
    this.protocol = protocol;
    this.settings = settings;
    this.handlers = List.copyOf(handlers);
    this.rawHandlers = List.copyOf(rawHandlers);
    this.listeners = List.copyOf(listeners);
  }

  GatewaySession create(
      Shard shard, GroupPlan plan, IdentifyGate gate, @Nullable SessionState from) {
    GatewaySessionBuilder builder =
        settings
            .apply(shard.id(), GatewaySession.builder(protocol))
            .url(plan.url())
            .shard(shard.id().id(), shard.id().count())
            .transport(plan.transport())
            .identifyGate(gate);
    handlers.forEach(handler -> handler.register(builder, shard));
    rawHandlers.forEach(handler -> builder.onRaw(frame -> handler.accept(shard, frame)));
    listeners.forEach(listener -> builder.listener(new OfShard(shard, listener)));
    if (from != null) {
      builder.resume(from);
    }
    return builder.build();
  }

  private record OfShard(Shard shard, ShardListener listener) implements SessionListener {
    @Override
    public void lifecycle(LifecycleEvent event) {
      listener.lifecycle(shard, event);
    }

    @Override
    public void handlerFailed(Object value, Throwable error) {
      listener.handlerFailed(shard, value, error);
    }

    @Override
    public void dropped(long frames) {
      listener.dropped(shard, frames);
    }

    @Override
    public void missed(long calls) {
      listener.missed(shard, calls);
    }

    @Override
    public boolean watchesDelivery() {
      return listener.watchesDelivery();
    }

    @Override
    public void delivered(
        @Nullable String event, long lagNanos, int queuedFrames, long queuedBytes) {
      listener.delivered(shard, event, lagNanos, queuedFrames, queuedBytes);
    }

    @Override
    public void undecodable(RawFrame frame, JsonDecodeException error) {
      listener.undecodable(shard, frame, error);
    }
  }
}
