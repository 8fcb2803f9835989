package dev.opcodec.runtime.transport;

import java.net.http.HttpClient;

class JdkTransportTest extends TransportContract {
  private static final JdkTransport TRANSPORT =
      new JdkTransport(HttpClient.newHttpClient(), MESSAGE_LIMIT);

  @Override
  Transport transport() {
    return TRANSPORT;
  }
}
