package dev.opcodec.generatedtests.overlay;

import dev.opcodec.generatedtests.acme.AcmeProtocol;
import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.session.SessionListener;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.testkit.EmbeddedGatewayOptions;
import dev.opcodec.runtime.testkit.ReceivedCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A session with Acme's gateway on loopback, and all that is delivered to it. */
final class Loopback implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A frame that was not what its type says. */
  record Undecodable(RawFrame frame, JsonDecodeException error) {}

  private final EmbeddedGateway gateway =
      EmbeddedGateway.start(EmbeddedGatewayOptions.defaults().protocol(AcmeProtocol.PROTOCOL));
  private final BlockingQueue<Object> delivered = new LinkedBlockingQueue<>();
  private final List<Object> passedOver = new ArrayList<>();
  private final GatewaySession session =
      GatewaySession.builder(AcmeProtocol.PROTOCOL)
          .url(gateway.url())
          .token("a-token")
          .on(Event.class, delivered::add)
          .on(Frame.class, delivered::add)
          .listener(
              new SessionListener() {
                @Override
                public void undecodable(RawFrame frame, JsonDecodeException error) {
                  delivered.add(new Undecodable(frame, error));
                }
              })
          .build();

  /** Connects and waits for READY. */
  Loopback open() throws Exception {
    session.open().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return this;
  }

  EmbeddedGateway gateway() {
    return gateway;
  }

  GatewaySession session() {
    return session;
  }

  /**
   * The next of this class to be delivered. Others are kept for later calls: what handlers get and
   * what listeners hear come by different ways, in either order.
   */
  <T> T next(Class<T> type) throws InterruptedException, TimeoutException {
    for (Iterator<Object> kept = passedOver.iterator(); kept.hasNext(); ) {
      Object value = kept.next();
      if (type.isInstance(value)) {
        kept.remove();
        return type.cast(value);
      }
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    Object value = delivered.poll(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    while (value != null && !type.isInstance(value)) {
      passedOver.add(value);
      value = delivered.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    if (value == null) {
      throw new TimeoutException("no " + type.getSimpleName() + " was delivered");
    }
    return type.cast(value);
  }

  /** The frame of this opcode as the gateway received it. */
  ReceivedCommand received(int opcode) throws InterruptedException, TimeoutException {
    return gateway.commands().await(opcode, PATIENCE);
  }

  @Override
  public void close() {
    session.close();
    gateway.close();
  }
}
