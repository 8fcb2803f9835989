package dev.opcodec.runtime.session;

import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.transport.compression.Compression;
import java.util.function.UnaryOperator;

/** One session over a fake transport under virtual time. */
final class Play {
  static final String TOKEN = "Bot MTk4.secret-of-the-bot.xyz";

  final VirtualTime time = new VirtualTime();
  final FakeTransport transport = new FakeTransport();
  final GatewaySession session;

  Play() {
    this(builder -> builder);
  }

  Play(UnaryOperator<GatewaySessionBuilder> changes) {
    this(TestProtocol.PROTOCOL, changes);
  }

  Play(Protocol protocol, UnaryOperator<GatewaySessionBuilder> changes) {
    session =
        changes
            .apply(
                GatewaySession.builder(protocol)
                    .token(TOKEN)
                    .intents(513)
                    .transport(transport)
                    .compression(Compression.NONE)
                    .scheduler(time)
                    .executor(Runnable::run)
                    .completions(Runnable::run)
                    .seed(7))
            .build();
  }

  FakeTransport.Peer peer() {
    return transport.peer();
  }

  /** Opens it and answers until it is READY. */
  Play ready() {
    session.open();
    time.settle();
    peer().hello();
    time.settle();
    peer().ready();
    time.settle();
    return this;
  }

  /** Loses the connection; the next one gets HELLO. */
  Play drop() {
    peer().listener.closed(null, "");
    time.settle();
    peer().hello();
    time.settle();
    return this;
  }

  /** Brings a session that was not opened into a phase. */
  Play in(Phase phase) {
    switch (phase) {
      case IDLE -> {}
      case CONNECTING -> session.open();
      case WAITING -> {
        session.open();
        time.settle();
        peer().listener.failed(null, "refused");
      }
      case AWAITING_HELLO -> {
        session.open();
        time.settle();
        peer().listener.opened();
      }
      case IDENTIFYING -> {
        session.open();
        time.settle();
        peer().hello();
      }
      case RESUMING -> ready().drop();
      case READY -> ready();
      case AWAITING_IDENTIFY, CLOSING, STOPPED ->
          throw new IllegalArgumentException("not by this way: " + phase);
    }
    time.settle();
    return this;
  }
}
