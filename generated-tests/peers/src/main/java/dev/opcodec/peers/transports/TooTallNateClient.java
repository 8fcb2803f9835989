package dev.opcodec.peers.transports;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.handshake.ServerHandshake;

final class TooTallNateClient implements WebSocketClient {
  @Override
  public CompletableFuture<?> open(URI uri, MessageCounter counter) {
    CompletableFuture<Void> open = new CompletableFuture<>();
    new org.java_websocket.client.WebSocketClient(uri) {
      @Override
      public void onOpen(ServerHandshake handshake) {
        open.complete(null);
      }

      @Override
      public void onMessage(String message) {}

      @Override
      public void onMessage(ByteBuffer message) {
        counter.message(message.remaining());
      }

      @Override
      public void onClose(int code, String reason, boolean remote) {}

      @Override
      public void onError(Exception error) {
        open.completeExceptionally(error);
      }
    }.connect();
    return open;
  }
}
