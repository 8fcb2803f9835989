package dev.opcodec.peers.transports;

import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketAdapter;
import com.neovisionaries.ws.client.WebSocketFactory;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

final class NvClient implements WebSocketClient {
  @Override
  public CompletableFuture<?> open(URI uri, MessageCounter counter) throws Exception {
    new WebSocketFactory()
        .createSocket(uri)
        .addListener(
            new WebSocketAdapter() {
              @Override
              public void onBinaryMessage(WebSocket socket, byte[] message) {
                counter.message(message.length);
              }
            })
        .connect();
    return CompletableFuture.completedFuture(null);
  }
}
