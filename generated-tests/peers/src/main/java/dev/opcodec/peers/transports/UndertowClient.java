package dev.opcodec.peers.transports;

import io.undertow.server.DefaultByteBufferPool;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.WebSocketChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.xnio.IoFuture;
import org.xnio.OptionMap;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

final class UndertowClient implements WebSocketClient {
  private final XnioWorker worker;
  private final DefaultByteBufferPool buffers = new DefaultByteBufferPool(true, 16 * 1024);

  UndertowClient() {
    try {
      worker = Xnio.getInstance().createWorker(OptionMap.EMPTY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CompletableFuture<?> open(URI uri, MessageCounter counter) {
    CompletableFuture<Void> open = new CompletableFuture<>();
    io.undertow.websockets.client.WebSocketClient.connectionBuilder(worker, buffers, uri)
        .connect()
        .addNotifier(
            (IoFuture<? extends WebSocketChannel> future, Void nothing) -> {
              try {
                WebSocketChannel channel = future.get();
                channel.getReceiveSetter().set(new Receiver(counter));
                channel.resumeReceives();
                open.complete(null);
              } catch (IOException e) {
                open.completeExceptionally(e);
              }
            },
            null);
    return open;
  }

  private static final class Receiver extends AbstractReceiveListener {
    private final MessageCounter counter;

    Receiver(MessageCounter counter) {
      this.counter = counter;
    }

    @Override
    protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
      // Its type is deprecated, the only way to what is in it is not.
      var data = message.getData();
      int size = 0;
      for (ByteBuffer part : data.getResource()) {
        size += part.remaining();
      }
      data.free();
      counter.message(size);
    }
  }
}
