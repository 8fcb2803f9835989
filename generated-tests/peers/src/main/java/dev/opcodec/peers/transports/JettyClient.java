package dev.opcodec.peers.transports;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

final class JettyClient implements WebSocketClient {
  private final org.eclipse.jetty.websocket.client.WebSocketClient client =
      new org.eclipse.jetty.websocket.client.WebSocketClient();

  @Override
  public CompletableFuture<?> open(URI uri, MessageCounter counter) throws Exception {
    if (!client.isStarted()) {
      client.start();
    }
    return client.connect(new Receiver(counter), uri);
  }

  /** Public, for Jetty calls it by a method handle. */
  public static final class Receiver implements Session.Listener.AutoDemanding {
    private final MessageCounter counter;

    Receiver(MessageCounter counter) {
      this.counter = counter;
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
      counter.message(payload.remaining());
      callback.succeed();
    }
  }
}
