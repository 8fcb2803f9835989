package dev.opcodec.runtime.session;

import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.IntegerIntegerTuple;
import dev.opcodec.runtime.gateway.Intents;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.request.RequestLimits;
import dev.opcodec.runtime.session.Handlers.Handler;
import dev.opcodec.runtime.session.machine.MachineSettings;
import dev.opcodec.runtime.session.machine.Pacing;
import dev.opcodec.runtime.session.machine.ResumePoint;
import dev.opcodec.runtime.session.machine.SendLimits;
import dev.opcodec.runtime.session.machine.Timeouts;
import dev.opcodec.runtime.transport.JdkTransport;
import dev.opcodec.runtime.transport.Transport;
import dev.opcodec.runtime.transport.compression.Compression;
import dev.opcodec.runtime.transport.compression.CompressionSettings;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts a session together. Only the token is required. */
public final class GatewaySessionBuilder {
  private static final URI DEFAULT_URL = URI.create("wss://gateway.discord.gg/");

  private final Protocol protocol;
  private final List<Handler<?>> handlers = new ArrayList<>();
  private final List<Consumer<RawFrame>> rawHandlers = new ArrayList<>();
  private final List<SessionListener> listeners = new ArrayList<>();
  private @Nullable String token;
  private long intents;
  private URI url = DEFAULT_URL;
  private UnaryOperator<IdentifyCommand> identify = UnaryOperator.identity();
  private @Nullable IntegerIntegerTuple shard;
  private @Nullable SessionState resumed;
  private Compression compression = Compression.AUTO;
  private int inflatedLimit = CompressionSettings.DEFAULT_INFLATED_LIMIT;
  private Transport transport = JdkTransport.shared();
  private SessionScheduler scheduler = SessionScheduler.shared();
  private Executor executor = SharedThreads.HANDLERS;
  private Executor completions = SharedThreads.HANDLERS;
  private @Nullable IdentifyGate gate;
  private Timeouts timeouts = Timeouts.DEFAULT;
  private Pacing pacing = Pacing.DEFAULT;
  private SendLimits limits = SendLimits.DEFAULT;
  private RequestLimits requests = RequestLimits.DEFAULT;
  private Delivery delivery = Delivery.DEFAULT;
  private @Nullable Long seed;

  GatewaySessionBuilder(Protocol protocol) {
    this.protocol = Objects.requireNonNull(protocol, "protocol");
  }

  /** The bot's token, or {@code Bearer } and an OAuth2 token (ID-10). */
  public GatewaySessionBuilder token(String value) {
    token = Objects.requireNonNull(value, "token");
    return this;
  }

  /** The events to receive, as a mask; 0 unless set. */
  public GatewaySessionBuilder intents(long mask) {
    intents = mask;
    return this;
  }

  /** The events to receive: all of these together. */
  public GatewaySessionBuilder intents(Intents... groups) {
    return intents(Intents.of(groups).bits());
  }

  /**
   * The gateway's URL, as {@code GET /gateway} gives it. Version and encoding are added unless it
   * has them; its {@code compress} gives way to {@link #compression}.
   */
  public GatewaySessionBuilder url(URI value) {
    url = Objects.requireNonNull(value, "url");
    return this;
  }

  /**
   * Changes the identify command: properties, presence, large_threshold, capabilities and so on.
   *
   * @param change is given a complete command and returns the one to use; called by {@link #build}
   */
  public GatewaySessionBuilder identify(UnaryOperator<IdentifyCommand> change) {
    identify = Objects.requireNonNull(change, "change");
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

  /**
   * Where handlers and listeners run; by default threads that all sessions share and that may
   * block. An executor that runs its tasks on the caller's thread lets a handler hold up the
   * session, and the thread that reads its connection, which may read others too.
   */
  public GatewaySessionBuilder executor(Executor value) {
    executor = Objects.requireNonNull(value, "executor");
    return this;
  }

  /**
   * How much may wait for slow handlers, and what happens then; by default the connection is not
   * read for a while. Subscribers have the same bounds, each for itself, unless {@link
   * GatewaySession#events(Class, Delivery)} says otherwise.
   */
  public GatewaySessionBuilder delivery(Delivery value) {
    delivery = Objects.requireNonNull(value, "delivery");
    return this;
  }

  /**
   * How connections are made; by default by {@code java.net.http}. For hundreds of sessions {@link
   * dev.opcodec.runtime.transport.NettyTransport} costs a small part of that.
   */
  public GatewaySessionBuilder transport(Transport value) {
    transport = Objects.requireNonNull(value, "transport");
    return this;
  }

  /**
   * How the gateway compresses what it sends. By default {@link Compression#AUTO}: {@code
   * zstd-stream} if {@code com.github.luben:zstd-jni}, an optional dependency, is present, else
   * {@code zlib-stream}. Each connection has a context of its own (ZT-1, ZS-1). A gateway that does
   * not compress at all is understood whatever this says. If three connections in a row are denied,
   * or end, before any has brought a frame, the next of {@code zstd-stream}, {@code zlib-stream}
   * and none is tried.
   *
   * <p>To have single messages compressed (ZP-1), choose {@link Compression#NONE} and set {@code
   * compress} in {@link #identify}.
   */
  public GatewaySessionBuilder compression(Compression value) {
    compression = Objects.requireNonNull(value, "compression");
    return this;
  }

  /**
   * Most bytes of a compressed message once it is inflated; 64 MiB unless set. A larger one counts
   * as a corrupt stream: the session reconnects and resumes.
   *
   * @param bytes from 1 to 1 GiB
   */
  public GatewaySessionBuilder inflatedLimit(int bytes) {
    inflatedLimit = bytes;
    return this;
  }

  /** Time and threads of the machine; by default a few threads that all sessions share. */
  public GatewaySessionBuilder scheduler(SessionScheduler value) {
    scheduler = Objects.requireNonNull(value, "scheduler");
    return this;
  }

  /** Who says when to identify; by default one identify in five seconds for this session alone. */
  public GatewaySessionBuilder identifyGate(IdentifyGate value) {
    gate = Objects.requireNonNull(value, "gate");
    return this;
  }

  /** How long to wait for the gateway. */
  public GatewaySessionBuilder timeouts(Timeouts value) {
    timeouts = Objects.requireNonNull(value, "timeouts");
    return this;
  }

  /** How fast to try again. */
  public GatewaySessionBuilder pacing(Pacing value) {
    pacing = Objects.requireNonNull(value, "pacing");
    return this;
  }

  /** What may be sent. */
  public GatewaySessionBuilder limits(SendLimits value) {
    limits = Objects.requireNonNull(value, "limits");
    return this;
  }

  /** What is borne of requests. */
  public GatewaySessionBuilder requests(RequestLimits value) {
    requests = Objects.requireNonNull(value, "requests");
    return this;
  }

  /** Takes up a suspended session. If it was another shard's, the session identifies instead. */
  public GatewaySessionBuilder resume(SessionState state) {
    resumed = Objects.requireNonNull(state, "state");
    return this;
  }

  /**
   * Where the session's futures are completed, and so what hangs on them runs; by default threads
   * that all sessions share and that may block.
   */
  public GatewaySessionBuilder completions(Executor value) {
    completions = Objects.requireNonNull(value, "executor");
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
    ResumePoint from = resumed == null ? null : resumed.resumePoint(shardId, shardCount);
    return new GatewaySession(
        new SessionParts(
            protocol,
            new MachineSettings(
                url.toString(),
                protocol::closeAction,
                timeouts,
                pacing,
                limits,
                SendQuotas.ofIdentify(lifecycle.identifiesWithPresence())),
            new GatewayUrl(url, protocol.version(), compressed.kind()),
            lifecycle,
            compressed,
            new Handlers(protocol, rawHandlers, handlers),
            listeners,
            transport,
            scheduler,
            executor,
            completions,
            gate == null ? new LocalIdentifyGate(1, scheduler) : gate,
            shardId,
            shardCount,
            seed == null ? new SecureRandom().nextLong() : seed,
            requests,
            delivery,
            from));
  }
}
