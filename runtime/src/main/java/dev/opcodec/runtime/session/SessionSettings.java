package dev.opcodec.runtime.session;

import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.Intents;
import dev.opcodec.runtime.gateway.UpdateTimeSpentSessionIdCommand;
import dev.opcodec.runtime.request.RequestLimits;
import dev.opcodec.runtime.session.machine.Pacing;
import dev.opcodec.runtime.session.machine.SendLimits;
import dev.opcodec.runtime.session.machine.Timeouts;
import dev.opcodec.runtime.transport.JdkTransport;
import dev.opcodec.runtime.transport.Transport;
import dev.opcodec.runtime.transport.compression.Compression;
import dev.opcodec.runtime.transport.compression.CompressionSettings;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of any session, be it one alone or all those of a group.
 *
 * @param <B> the builder that says it
 */
public abstract class SessionSettings<B extends SessionSettings<B>> {
  @Nullable String token;
  long intents;
  @Nullable URI url;
  UnaryOperator<IdentifyCommand> identify = UnaryOperator.identity();
  @Nullable UpdateTimeSpentSessionIdCommand timeSpent;
  Executor executor;
  Executor completions = SharedThreads.HANDLERS;
  Delivery delivery = Delivery.DEFAULT;
  Transport transport = JdkTransport.shared();
  Compression compression = Compression.AUTO;
  int inflatedLimit = CompressionSettings.DEFAULT_INFLATED_LIMIT;
  SessionScheduler scheduler = SessionScheduler.shared();
  @Nullable IdentifyGate identifyGate;
  Timeouts timeouts = Timeouts.DEFAULT;
  Pacing pacing = Pacing.DEFAULT;
  SendLimits limits = SendLimits.DEFAULT;
  RequestLimits requests = RequestLimits.DEFAULT;

  /**
   * The defaults of all else.
   *
   * @param executor of handlers and listeners
   */
  protected SessionSettings(Executor executor) {
    this.executor = executor;
  }

  /** The builder itself. */
  protected abstract B self();

  /** Says the same to another. */
  protected final void copyTo(SessionSettings<?> other) {
    other.token = token;
    other.intents = intents;
    other.url = url;
    other.identify = identify;
    other.timeSpent = timeSpent;
    other.executor = executor;
    other.completions = completions;
    other.delivery = delivery;
    other.transport = transport;
    other.compression = compression;
    other.inflatedLimit = inflatedLimit;
    other.scheduler = scheduler;
    other.identifyGate = identifyGate;
    other.timeouts = timeouts;
    other.pacing = pacing;
    other.limits = limits;
    other.requests = requests;
  }

  /** What {@link #token(String)} was given; null if nothing. */
  protected final @Nullable String token() {
    return token;
  }

  /** What {@link #url(URI)} was given; null if nothing. */
  protected final @Nullable URI url() {
    return url;
  }

  /** What {@link #identifyGate(IdentifyGate)} was given; null if nothing. */
  protected final @Nullable IdentifyGate identifyGate() {
    return identifyGate;
  }

  /** What {@link #transport(Transport)} was given, or the default. */
  protected final Transport transport() {
    return transport;
  }

  /** What {@link #scheduler(SessionScheduler)} was given, or the default. */
  protected final SessionScheduler scheduler() {
    return scheduler;
  }

  /**
   * The bot's token, or {@code Bearer } and an OAuth2 token (ID-10).
   *
   * @throws IllegalArgumentException if it is blank, or holds a line's end or the like
   */
  public final B token(String value) {
    if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a token is not blank and has no line's end in it");
    }
    token = value;
    return self();
  }

  /** The events to receive, as a mask; 0 unless set. */
  public final B intents(long mask) {
    intents = mask;
    return self();
  }

  /** The events to receive: all of these together. */
  public final B intents(Intents... groups) {
    return intents(Intents.of(groups).bits());
  }

  /**
   * Where to connect, as {@code GET /gateway} says it. Version and encoding are added unless it has
   * them; its {@code compress} gives way to {@link #compression(Compression)}.
   */
  public final B url(URI value) {
    url = Objects.requireNonNull(value, "url");
    return self();
  }

  /**
   * Changes the identify command: properties, presence, large_threshold, capabilities and so on.
   *
   * @param change is given a complete command and returns the one to use; called for each session
   *     that is built
   */
  public final B identify(UnaryOperator<IdentifyCommand> change) {
    identify = Objects.requireNonNull(change, "change");
    return self();
  }

  /**
   * Names the analytics session of a user's client whenever a connection is established, and every
   * half hour from then on, each time with a heartbeat behind it (HB-12). Bots have none.
   */
  public final B timeSpent(UpdateTimeSpentSessionIdCommand value) {
    timeSpent = Objects.requireNonNull(value, "command");
    return self();
  }

  /**
   * Where handlers and listeners run; by default daemon threads of this library's. An executor that
   * runs its tasks on the caller's thread lets a handler hold up the session, and the thread that
   * reads its connection, which may read others too. One that rejects a task, for want of a thread
   * or whatever it throws, is asked again until it takes it; nothing is lost or overtaken
   * meanwhile, unless it was shut down.
   */
  public final B executor(Executor value) {
    executor = Objects.requireNonNull(value, "executor");
    return self();
  }

  /**
   * Where the session's futures are completed, and so what hangs on them runs; by default threads
   * that all sessions share and that may block, which also stand in for an executor that rejects.
   */
  public final B completions(Executor value) {
    completions = Objects.requireNonNull(value, "executor");
    return self();
  }

  /**
   * How much may wait for slow handlers, and what happens then; by default the connection is not
   * read for a while. Subscribers have the same bounds, each for itself, unless {@link
   * GatewaySession#events(Class, Delivery)} says otherwise.
   */
  public final B delivery(Delivery value) {
    delivery = Objects.requireNonNull(value, "delivery");
    return self();
  }

  /**
   * How connections are made; by default by {@code java.net.http}. For hundreds of sessions {@link
   * dev.opcodec.runtime.transport.NettyTransport} costs a small part of that.
   */
  public final B transport(Transport value) {
    transport = Objects.requireNonNull(value, "transport");
    return self();
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
   * compress} in {@link #identify(UnaryOperator)}.
   */
  public final B compression(Compression value) {
    compression = Objects.requireNonNull(value, "compression");
    return self();
  }

  /**
   * Most bytes of a compressed message once it is inflated; 64 MiB unless set. A larger one counts
   * as a corrupt stream: the session reconnects and resumes.
   *
   * @param bytes from 1 to 1 GiB
   */
  public final B inflatedLimit(int bytes) {
    inflatedLimit = bytes;
    return self();
  }

  /** Time and threads of the machine; by default a few threads that all sessions share. */
  public final B scheduler(SessionScheduler value) {
    scheduler = Objects.requireNonNull(value, "scheduler");
    return self();
  }

  /**
   * Who says when to identify. All sessions of a token must share one, in whatever process they
   * are.
   */
  public final B identifyGate(IdentifyGate value) {
    identifyGate = Objects.requireNonNull(value, "gate");
    return self();
  }

  /** How long to wait for the gateway. */
  public final B timeouts(Timeouts value) {
    timeouts = Objects.requireNonNull(value, "timeouts");
    return self();
  }

  /** How fast to try again. */
  public final B pacing(Pacing value) {
    pacing = Objects.requireNonNull(value, "pacing");
    return self();
  }

  /** What may be sent. */
  public final B limits(SendLimits value) {
    limits = Objects.requireNonNull(value, "limits");
    return self();
  }

  /** What is borne of requests. */
  public final B requests(RequestLimits value) {
    requests = Objects.requireNonNull(value, "requests");
    return self();
  }
}
