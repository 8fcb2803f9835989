package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.ReadyEvent;
import dev.opcodec.runtime.protocol.Protocol;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link EmbeddedGateway} is started with. Immutable; each method gives a changed copy.
 *
 * @param protocol encodes what is dispatched and knows which opcodes exist
 * @param heartbeatInterval what HELLO tells
 * @param token the only token accepted, null to accept any that is not empty
 * @param replayWindow how many dispatches a session keeps for a resume
 * @param maxConcurrency identifies allowed in 5 seconds, as {@code /gateway/bot} tells
 * @param shards the recommended number of shards, as {@code /gateway/bot} tells
 * @param sessionStarts session starts a day, as {@code /gateway/bot} tells
 * @param behaviour how the connection of this number, counted from 1, is treated
 * @param ready the last word on what READY holds
 */
public record EmbeddedGatewayOptions(
    Protocol protocol,
    Duration heartbeatInterval,
    @Nullable String token,
    int replayWindow,
    int maxConcurrency,
    int shards,
    int sessionStarts,
    IntFunction<Behaviour> behaviour,
    UnaryOperator<ReadyEvent> ready) {

  /** The bundled protocol, 41.25 s between heartbeats, any token, no faults. */
  public static EmbeddedGatewayOptions defaults() {
    return new EmbeddedGatewayOptions(
        GatewayProtocol.PROTOCOL,
        Duration.ofMillis(41_250),
        null,
        1024,
        1,
        1,
        1000,
        number -> Behaviour.NORMAL,
        UnaryOperator.identity());
  }

  /** Speaks this protocol, usually one with a user's overlay. */
  public EmbeddedGatewayOptions protocol(Protocol value) {
    return new EmbeddedGatewayOptions(
        value,
        heartbeatInterval,
        token,
        replayWindow,
        maxConcurrency,
        shards,
        sessionStarts,
        behaviour,
        ready);
  }

  /** Tells clients to beat at this interval. */
  public EmbeddedGatewayOptions heartbeatInterval(Duration value) {
    return new EmbeddedGatewayOptions(
        protocol,
        value,
        token,
        replayWindow,
        maxConcurrency,
        shards,
        sessionStarts,
        behaviour,
        ready);
  }

  /** Accepts only this token; others are closed with 4004. */
  public EmbeddedGatewayOptions token(@Nullable String value) {
    return new EmbeddedGatewayOptions(
        protocol,
        heartbeatInterval,
        value,
        replayWindow,
        maxConcurrency,
        shards,
        sessionStarts,
        behaviour,
        ready);
  }

  /** Keeps this many dispatches for a resume. */
  public EmbeddedGatewayOptions replayWindow(int value) {
    return new EmbeddedGatewayOptions(
        protocol,
        heartbeatInterval,
        token,
        value,
        maxConcurrency,
        shards,
        sessionStarts,
        behaviour,
        ready);
  }

  /** Tells these limits at {@code /gateway/bot}. */
  public EmbeddedGatewayOptions limits(int concurrency, int recommendedShards, int starts) {
    return new EmbeddedGatewayOptions(
        protocol,
        heartbeatInterval,
        token,
        replayWindow,
        concurrency,
        recommendedShards,
        starts,
        behaviour,
        ready);
  }

  /** Treats each connection as this function of its number says. */
  public EmbeddedGatewayOptions behaviour(IntFunction<Behaviour> value) {
    return new EmbeddedGatewayOptions(
        protocol,
        heartbeatInterval,
        token,
        replayWindow,
        maxConcurrency,
        shards,
        sessionStarts,
        value,
        ready);
  }

  /** Changes what READY holds, after session id and resume URL are filled in. */
  public EmbeddedGatewayOptions ready(UnaryOperator<ReadyEvent> value) {
    return new EmbeddedGatewayOptions(
        protocol,
        heartbeatInterval,
        token,
        replayWindow,
        maxConcurrency,
        shards,
        sessionStarts,
        behaviour,
        value);
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "EmbeddedGatewayOptions[" + protocol.name() + ", " + heartbeatInterval + "]";
  }
}
