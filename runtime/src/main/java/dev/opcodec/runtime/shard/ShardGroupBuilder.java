package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.rest.GatewayClient;
import dev.opcodec.runtime.rest.GatewayInfo;
import dev.opcodec.runtime.rest.RenewingTransport;
import dev.opcodec.runtime.session.GatewaySessionBuilder;
import dev.opcodec.runtime.session.SessionSettings;
import dev.opcodec.runtime.session.SessionState;
import dev.opcodec.runtime.shard.ShardSessions.Handler;
import dev.opcodec.runtime.transport.Transport;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a group together. Only the token is required. Unless told otherwise it connects where {@code
 * GET /gateway/bot} says, has a gate of its own with the limits that this says, and runs its
 * handlers on 32 threads that all groups of this JVM share: if more handlers than that block at a
 * time, others wait.
 */
public final class ShardGroupBuilder extends SessionSettings<ShardGroupBuilder> {
  private static final URI SOME_URL = URI.create("wss://gateway.discord.gg/");

  private final Protocol protocol;
  private final List<Handler<?>> handlers = new ArrayList<>();
  private final List<BiConsumer<Shard, RawFrame>> rawHandlers = new ArrayList<>();
  private final List<ShardListener> listeners = new ArrayList<>();
  private final Map<Integer, SessionState> states = new LinkedHashMap<>();
  private @Nullable ShardRange range;
  private @Nullable GatewayClient client;
  private @Nullable Supplier<CompletableFuture<GatewayInfo>> info;
  private BiFunction<ShardId, GatewaySessionBuilder, GatewaySessionBuilder> session =
      (shard, builder) -> builder;

  ShardGroupBuilder(Protocol protocol) {
    super(GroupThreads.HANDLERS);
    this.protocol = Objects.requireNonNull(protocol, "protocol");
  }

  @Override
  protected ShardGroupBuilder self() {
    return this;
  }

  /** Runs this many shards, which are all; by default as many as the gateway recommends. */
  public ShardGroupBuilder shards(int count) {
    return shards(ShardRange.all(count));
  }

  /** Runs a part of the bot's shards; other processes run the rest. */
  public ShardGroupBuilder shards(ShardRange value) {
    range = Objects.requireNonNull(value, "range");
    return this;
  }

  /**
   * Asks {@code GET /gateway/bot}, and {@code GET /gateway} when a connection to the URL cannot be
   * made; by default Discord. Not asked at all if URL, shards and gate are given.
   */
  public ShardGroupBuilder client(GatewayClient value) {
    client = Objects.requireNonNull(value, "client");
    return this;
  }

  /**
   * Registers a handler for a kind of frame or event, or for a family of them, of any shard.
   *
   * @param type a class of the protocol, or an interface such as that of all its events
   * @param handler called in order for each shard, and for several shards at once
   */
  public <T> ShardGroupBuilder on(Class<T> type, BiConsumer<Shard, ? super T> handler) {
    handlers.add(new Handler<>(type, Objects.requireNonNull(handler, "handler")));
    return this;
  }

  /** Registers a handler for every frame of any shard, as it came. */
  public ShardGroupBuilder onRaw(BiConsumer<Shard, RawFrame> handler) {
    rawHandlers.add(Objects.requireNonNull(handler, "handler"));
    return this;
  }

  /** Adds one who watches. */
  public ShardGroupBuilder listener(ShardListener value) {
    listeners.add(Objects.requireNonNull(value, "listener"));
    return this;
  }

  /**
   * What differs from shard to shard, such as the identify command. What it says of URL, shard,
   * gate and transport is overruled.
   *
   * @param change called for each session that is made, and once by {@link #build}
   */
  public ShardGroupBuilder session(
      BiFunction<ShardId, GatewaySessionBuilder, GatewaySessionBuilder> change) {
    session = Objects.requireNonNull(change, "change");
    return this;
  }

  /**
   * Takes up suspended sessions. Those of another shard count, and shards that are not among them,
   * identify.
   */
  public ShardGroupBuilder resume(Collection<SessionState> suspended) {
    suspended.forEach(state -> states.put(state.shardId(), state));
    return this;
  }

  /** Where what the gateway recommends comes from. For tests. */
  ShardGroupBuilder info(Supplier<CompletableFuture<GatewayInfo>> value) {
    info = value;
    return this;
  }

  /**
   * The group, not yet open.
   *
   * @throws IllegalArgumentException if a handler would never be called, or the identify command is
   *     not valid
   * @throws IllegalStateException if there is no token
   */
  public ShardGroup build() {
    String secret = token();
    if (secret == null) {
      throw new IllegalStateException("a group needs a token");
    }
    ShardSessions sessions =
        new ShardSessions(protocol, this::settings, handlers, rawHandlers, listeners);
    check(sessions);
    GatewayClient asked = client == null && needsClient() ? new GatewayClient() : client;
    Supplier<CompletableFuture<GatewayInfo>> source =
        info != null || asked == null ? info : () -> asked.bot(secret);
    Function<URI, Transport> connecting =
        asked == null || url() != null
            ? to -> transport()
            : to -> new RenewingTransport(transport(), asked, to);
    return new ShardGroup(
        new GroupParts(
            sessions,
            url(),
            range,
            identifyGate(),
            source == null ? CompletableFuture::new : source,
            connecting,
            scheduler(),
            Map.copyOf(states),
            List.copyOf(listeners)));
  }

  private boolean needsClient() {
    return info == null && (url() == null || range == null || identifyGate() == null);
  }

  private GatewaySessionBuilder settings(ShardId shard, GatewaySessionBuilder builder) {
    copyTo(builder);
    return session.apply(shard, builder);
  }

  /** Better here than at the first session, which may come much later. */
  private void check(ShardSessions sessions) {
    ShardId first = range == null ? new ShardId(0, 1) : range.ids().get(0);
    GroupPlan plan =
        new GroupPlan(
            url() == null ? SOME_URL : url(),
            new ShardRange(first.id(), first.id(), first.count()),
            shard -> new CompletableFuture<>(),
            transport());
    new Shard(first, shard -> sessions.create(shard, plan, plan.gate(), null));
  }
}
