package dev.opcodec.peers.transports;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

final class JdkClient implements WebSocketClient {
  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  public CompletableFuture<?> open(URI uri, MessageCounter counter) {
    return client
        .newWebSocketBuilder()
        .buildAsync(
            uri,
            new WebSocket.Listener() {
              private int size;

              @Override
              public @Nullable CompletionStage<?> onBinary(
                  WebSocket socket, ByteBuffer data, boolean last) {
                size += data.remaining();
                if (last) {
                  counter.message(size);
                  size = 0;
                }
                socket.request(1);
                return null;
              }
            });
  }
}
