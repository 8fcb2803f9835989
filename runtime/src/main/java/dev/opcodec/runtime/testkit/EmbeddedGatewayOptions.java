package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.gateway.BotReady;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.ReadyEvent;
import dev.opcodec.runtime.gateway.ResumedEvent;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.Protocol;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link EmbeddedGateway} is started with. Immutable; each method gives a changed copy. A
 * value out of its range throws {@link IllegalArgumentException}.
 */
public final class EmbeddedGatewayOptions {
  static final String BOT = "Bot ";

  // Not final only for the copies: nothing changes once with() has returned.
  private Protocol protocol = GatewayProtocol.PROTOCOL;
  private Duration heartbeatInterval = Duration.ofMillis(41_250);
  private @Nullable String token;
  private int replayWindow = 1024;
  private int maxConcurrency = 1;
  private int shards = 1;
  private int sessionStarts = 1000;
  private IntFunction<Behaviour> behaviour = number -> Behaviour.NORMAL;
  private Function<BotReady, ? extends Event> ready = ReadyEvent::new;
  private Event resumed = ResumedEvent.builder().trace(EmbeddedGateway.TRACE).build();
  private RestAnswers rest = RestAnswers.OF_A_BOT;

  private EmbeddedGatewayOptions() {}

  /** The bundled protocol, 41.25 s between heartbeats, any token, no faults. */
  public static EmbeddedGatewayOptions defaults() {
    return new EmbeddedGatewayOptions();
  }

  private EmbeddedGatewayOptions with(Consumer<EmbeddedGatewayOptions> change) {
    EmbeddedGatewayOptions copy = new EmbeddedGatewayOptions();
    copy.protocol = protocol;
    copy.heartbeatInterval = heartbeatInterval;
    copy.token = token;
    copy.replayWindow = replayWindow;
    copy.maxConcurrency = maxConcurrency;
    copy.shards = shards;
    copy.sessionStarts = sessionStarts;
    copy.behaviour = behaviour;
    copy.ready = ready;
    copy.resumed = resumed;
    copy.rest = rest;
    change.accept(copy);
    return copy;
  }

  /**
   * Speaks this protocol, which is the bundled one or one that extends it with a user's overlay. It
   * says which opcodes exist, and the classes of its events are those that can be dispatched.
   */
  public EmbeddedGatewayOptions protocol(Protocol value) {
    Protocol root = value;
    while (root != GatewayProtocol.PROTOCOL) {
      @Nullable Protocol base = root.base();
      require(base != null, value + " does not extend the bundled protocol");
      root = Objects.requireNonNull(base);
    }
    return with(copy -> copy.protocol = value);
  }

  /** Tells clients to beat at this interval, a millisecond or more. */
  public EmbeddedGatewayOptions heartbeatInterval(Duration value) {
    require(value.toMillis() > 0, "a heartbeat interval is at least a millisecond: " + value);
    return with(copy -> copy.heartbeatInterval = value);
  }

  /** Accepts only this token, others are closed with 4004; null accepts any that is not empty. */
  public EmbeddedGatewayOptions token(@Nullable String value) {
    require(value == null || !value.isEmpty(), "no client can present an empty token");
    return with(copy -> copy.token = value);
  }

  /** Keeps this many dispatches of a session for a resume; one that needs more is refused. */
  public EmbeddedGatewayOptions replayWindow(int value) {
    require(value >= 0, "a replay window is not negative: " + value);
    return with(copy -> copy.replayWindow = value);
  }

  /**
   * Tells these limits at {@code /gateway/bot}. Nothing holds clients to them.
   *
   * @param concurrency identifies allowed in 5 seconds
   * @param recommendedShards the recommended number of shards
   * @param starts session starts a day; what remains goes down with each READY
   */
  public EmbeddedGatewayOptions limits(int concurrency, int recommendedShards, int starts) {
    require(concurrency > 0, "max_concurrency is positive: " + concurrency);
    require(recommendedShards > 0, "the number of shards is positive: " + recommendedShards);
    require(starts >= 0, "the number of session starts is not negative: " + starts);
    return with(
        copy -> {
          copy.maxConcurrency = concurrency;
          copy.shards = recommendedShards;
          copy.sessionStarts = starts;
        });
  }

  /**
   * Treats each connection as this function of its number says. It is asked once for each attempt
   * to connect; they are counted from 1, refused ones too.
   */
  public EmbeddedGatewayOptions behaviour(IntFunction<Behaviour> value) {
    return with(copy -> copy.behaviour = value);
  }

  /**
   * Has the last word on READY, given what it would hold for a bot: session id, resume URL and
   * shard are filled in. The result may be an overlay's own class for READY. Called with the
   * gateway locked: it must not wait for anything.
   */
  public EmbeddedGatewayOptions ready(Function<BotReady, ? extends Event> value) {
    return with(copy -> copy.ready = value);
  }

  /** Ends a replay with this event, such as an overlay's own class for RESUMED. */
  public EmbeddedGatewayOptions resumed(Event value) {
    return with(copy -> copy.resumed = value);
  }

  /**
   * Answers each authorized GET whose path ends with this one, under any prefix. For clients that
   * ask for more than {@code /users/@me} and {@code /applications/@me}, which are answered anyhow.
   *
   * @param path begins with a slash, such as {@code /applications/1/commands}
   * @throws dev.opcodec.runtime.codec.JsonDecodeException if the text is not JSON
   */
  public EmbeddedGatewayOptions rest(String path, String json) {
    require(path.startsWith("/"), "a path begins with a slash: " + path);
    return with(copy -> copy.rest = rest.with(path, json));
  }

  private static void require(boolean condition, String problem) {
    if (!condition) {
      throw new IllegalArgumentException(problem);
    }
  }

  boolean accepts(String presented) {
    // A client may say what kind of token it is, as it must towards REST.
    String bare = presented.startsWith(BOT) ? presented.substring(BOT.length()) : presented;
    return !bare.isEmpty() && (token == null || token.equals(bare));
  }

  Protocol protocol() {
    return protocol;
  }

  Duration heartbeatInterval() {
    return heartbeatInterval;
  }

  int replayWindow() {
    return replayWindow;
  }

  int maxConcurrency() {
    return maxConcurrency;
  }

  int shards() {
    return shards;
  }

  int sessionStarts() {
    return sessionStarts;
  }

  IntFunction<Behaviour> behaviour() {
    return behaviour;
  }

  Function<BotReady, ? extends Event> ready() {
    return ready;
  }

  Event resumed() {
    return resumed;
  }

  RestAnswers rest() {
    return rest;
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "EmbeddedGatewayOptions[" + protocol.name() + ", " + heartbeatInterval + "]";
  }
}
