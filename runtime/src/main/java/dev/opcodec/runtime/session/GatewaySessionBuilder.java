package dev.opcodec.runtime.session;

import dev.opcodec.runtime.gateway.IntegerIntegerTuple;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.Handlers.Handler;
import dev.opcodec.runtime.session.machine.MachineSettings;
import dev.opcodec.runtime.session.machine.ResumePoint;
import dev.opcodec.runtime.transport.compression.CompressionSettings;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts a session together. Only the token is required. Unless told otherwise it connects to {@code
 * wss://gateway.discord.gg/}, has a gate of its own with one identify in five seconds, and runs its
 * handlers on threads that all sessions share and that may block.
 */
public final class GatewaySessionBuilder extends SessionSettings<GatewaySessionBuilder> {
  private static final URI DEFAULT_URL = URI.create("wss://gateway.discord.gg/");

  private final Protocol protocol;
  private final List<Handler<?>> handlers = new ArrayList<>();
  private final List<Consumer<RawFrame>> rawHandlers = new ArrayList<>();
  private final List<SessionListener> listeners = new ArrayList<>();
  private @Nullable IntegerIntegerTuple shard;
  private @Nullable SessionState resumed;
  private @Nullable Long seed;

  GatewaySessionBuilder(Protocol protocol) {
    super(SharedThreads.HANDLERS);
    this.protocol = Objects.requireNonNull(protocol, "protocol");
  }

  @Override
  protected GatewaySessionBuilder self() {
    return this;
  }

  /**
   * Makes it one shard of several.
   *
   * @param id from 0
   * @param count more than {@code id}
   */
  public GatewaySessionBuilder shard(int id, int count) {
    if (id < 0 || count <= id) {
      throw new IllegalArgumentException("a shard's id is from 0 to one below the count");
    }
    shard = new IntegerIntegerTuple(id, count);
    return this;
  }

  /**
   * Registers a handler for a kind of frame or event, or for a family of them.
   *
   * @param type a class of the protocol, or an interface such as that of all its events
   * @param handler called in order with all others; what it throws goes to the listeners
   */
  public <T> GatewaySessionBuilder on(Class<T> type, Consumer<? super T> handler) {
    handlers.add(new Handler<>(type, Objects.requireNonNull(handler, "handler")));
    return this;
  }

  /** Registers a handler for every frame, as it came. */
  public GatewaySessionBuilder onRaw(Consumer<RawFrame> handler) {
    rawHandlers.add(Objects.requireNonNull(handler, "handler"));
    return this;
  }

  /** Adds one who watches. */
  public GatewaySessionBuilder listener(SessionListener value) {
    listeners.add(Objects.requireNonNull(value, "listener"));
    return this;
  }

  /** Takes up a suspended session. If it was another shard's, the session identifies instead. */
  public GatewaySessionBuilder resume(SessionState state) {
    resumed = Objects.requireNonNull(state, "state");
    return this;
  }

  /** Fixes the random choices. For tests. */
  GatewaySessionBuilder seed(long value) {
    seed = value;
    return this;
  }

  /**
   * The session, not yet open.
   *
   * @throws CommandRefusedException if the command of {@code timeSpent} must not go out
   * @throws IllegalArgumentException if a handler would never be called, the identify command is
   *     not valid or asks for a second compression (ZP-3), or a limit is out of its range
   * @throws IllegalStateException if there is no token, or the library that the compression needs
   *     is absent
   */
  public GatewaySession build() {
    if (token == null) {
      throw new IllegalStateException("a session needs a token");
    }
    HandlerCheck check = new HandlerCheck(protocol);
    handlers.forEach(handler -> check.check(handler.type()));
    int shardId = shard == null ? 0 : (int) shard.first();
    int shardCount = shard == null ? 1 : (int) shard.second();
    CompressionSettings compressed = new CompressionSettings(compression, inflatedLimit);
    LifecycleCommands lifecycle =
        LifecycleCommands.of(protocol, token, intents, shard, identify, compressed.kind());
    URI to = url == null ? DEFAULT_URL : url;
    ResumePoint from = resumed == null ? null : resumed.resumePoint(shardId, shardCount);
    return new GatewaySession(
        new SessionParts(
            protocol,
            new MachineSettings(
                to.toString(),
                protocol::closeAction,
                timeouts,
                pacing,
                limits,
                SendQuotas.ofIdentify(lifecycle.identifiesWithPresence())),
            new GatewayUrl(to, protocol.version(), compressed.kind()),
            lifecycle,
            compressed,
            new Handlers(protocol, rawHandlers, handlers),
            listeners,
            transport,
            scheduler,
            new UserThreads(executor, scheduler),
            new Completions(completions, SharedThreads.HANDLERS, scheduler),
            identifyGate == null ? new LocalIdentifyGate(1, scheduler) : identifyGate,
            shardId,
            shardCount,
            seed == null ? new SecureRandom().nextLong() : seed,
            requests,
            delivery,
            timeSpent,
            from));
  }
}
