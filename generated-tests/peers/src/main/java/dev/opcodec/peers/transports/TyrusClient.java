package dev.opcodec.peers.transports;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;

/** On Grizzly, which is in its bundle. */
final class TyrusClient implements WebSocketClient {
  private final ClientManager client = ClientManager.createClient();

  TyrusClient() {
    // Else each connection has threads of its own.
    client.getProperties().put(ClientProperties.SHARED_CONTAINER, true);
  }

  @Override
  public CompletableFuture<?> open(URI uri, MessageCounter counter) throws Exception {
    client.connectToServer(
        new Receiver(counter), ClientEndpointConfig.Builder.create().build(), uri);
    return CompletableFuture.completedFuture(null);
  }

  private static final class Receiver extends Endpoint {
    private final MessageCounter counter;

    Receiver(MessageCounter counter) {
      this.counter = counter;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
      session.addMessageHandler(
          new MessageHandler.Whole<ByteBuffer>() {
            @Override
            public void onMessage(ByteBuffer message) {
              counter.message(message.remaining());
            }
          });
    }
  }
}
