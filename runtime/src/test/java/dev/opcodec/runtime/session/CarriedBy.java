package dev.opcodec.runtime.session;

import dev.opcodec.runtime.transport.JdkTransport;
import dev.opcodec.runtime.transport.NettyTransport;
import dev.opcodec.runtime.transport.Transport;
import java.util.function.Supplier;

/** The transports that sessions are tried on over loopback. */
enum CarriedBy {
  JDK(JdkTransport::shared),
  NETTY(NettyTransport::shared);

  private final Supplier<Transport> transport;

  CarriedBy(Supplier<Transport> transport) {
    this.transport = transport;
  }

  Transport transport() {
    return transport.get();
  }
}
