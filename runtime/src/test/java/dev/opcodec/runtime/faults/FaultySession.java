package dev.opcodec.runtime.faults;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.session.machine.Pacing;
import dev.opcodec.runtime.session.machine.Rate;
import dev.opcodec.runtime.session.machine.SendLimits;
import dev.opcodec.runtime.session.machine.Timeouts;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.transport.Transport;
import dev.opcodec.runtime.transport.compression.Compression;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A session of one kind of compression behind a proxy of its own, and what it delivers. */
final class FaultySession implements AutoCloseable {
  /** How a session may have its frames compressed. */
  enum Kind {
    PLAIN(Compression.NONE, false),
    ZLIB_PAYLOADS(Compression.NONE, true),
    ZLIB_STREAM(Compression.ZLIB_STREAM, false),
    ZSTD_STREAM(Compression.ZSTD_STREAM, false);

    private final Compression transport;
    private final boolean payloads;

    Kind(Compression transport, boolean payloads) {
      this.transport = transport;
      this.payloads = payloads;
    }
  }

  /** Short, so that what is lost in silence is missed soon; yet below the limit of 120 a minute. */
  static final Duration HEARTBEAT = Duration.ofMillis(600);

  /** As patient as a session in the field, in proportion to the interval. */
  private static final Timeouts TIMEOUTS = new Timeouts(3_000, 2_000, 5_000, 500);

  /** The default but for time: minutes of faults must not become hours of waiting. */
  private static final Pacing PACING =
      new Pacing(20, 400, 3, 20, 50, new Rate(1_000, 10), Pacing.DEFAULT.identifies());

  private static final SendLimits LIMITS = new SendLimits(100_000, 60_000, 1_000, 4);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Kind kind;
  private final FaultProxy proxy;
  private final Tally tally = new Tally();
  private final GatewaySession session;

  FaultySession(Kind kind, EmbeddedGateway gateway, FaultPlan plan, Transport transport)
      throws IOException {
    this.kind = kind;
    proxy = new FaultProxy(gateway.url(), plan);
    session =
        GatewaySession.builder(GatewayProtocol.PROTOCOL)
            .url(proxy.url("/" + kind))
            .token(kind.name())
            .shard(kind.ordinal(), Kind.values().length)
            .compression(kind.transport)
            .identify(plain -> plain.toBuilder().compress(kind.payloads ? true : null).build())
            .transport(transport)
            .timeouts(TIMEOUTS)
            .pacing(PACING)
            .limits(LIMITS)
            .listener(tally)
            .onRaw(tally::frame)
            .build();
  }

  FaultySession open() throws Exception {
    session.open().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return this;
  }

  Kind kind() {
    return kind;
  }

  FaultProxy proxy() {
    return proxy;
  }

  Tally tally() {
    return tally;
  }

  GatewaySession session() {
    return session;
  }

  boolean holdsContext() {
    return kind != Kind.PLAIN;
  }

  @Override
  public String toString() {
    return kind
        + ": "
        + proxy.connections()
        + " connections, "
        + proxy.happened()
        + " faults, "
        + tally.lost()
        + " sessions lost, "
        + tally.last()
        + " events, "
        + session.state();
  }

  @Override
  public void close() {
    session.close();
    proxy.close();
  }
}
