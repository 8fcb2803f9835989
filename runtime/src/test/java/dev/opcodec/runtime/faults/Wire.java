package dev.opcodec.runtime.faults;

import dev.opcodec.runtime.transport.JdkTransport;
import dev.opcodec.runtime.transport.NettyTransport;
import dev.opcodec.runtime.transport.Transport;

/** What sessions connect with. */
enum Wire {
  /** Its client never closes the socket of an upgrade that is answered with what is no HTTP. */
  JDK(JdkTransport.shared(), true),
  NETTY(NettyTransport.shared(), false);

  private final Transport transport;
  private final boolean forgetsUnreadableAnswers;

  Wire(Transport transport, boolean forgetsUnreadableAnswers) {
    this.transport = transport;
    this.forgetsUnreadableAnswers = forgetsUnreadableAnswers;
  }

  Transport transport() {
    return transport;
  }

  /** Connections of which it never closes its end. */
  long forgotten(FaultyNetwork network) {
    return forgetsUnreadableAnswers ? network.unreadableAnswers() : 0;
  }
}
