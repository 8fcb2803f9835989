package dev.opcodec.runtime.testkit;

import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.xnio.IoUtils;

/** The server's end of one WebSocket: open, then perhaps silent, then closing, then closed. */
final class ServerEnd {
  private final WebSocketChannel channel;
  private final Outbound outbound;
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private volatile int receivedCode = CloseFrames.NO_FRAME;
  private volatile boolean silent;
  private volatile boolean closing;

  ServerEnd(WebSocketChannel channel, Outbound outbound) {
    this.channel = channel;
    this.outbound = outbound;
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  boolean isSilent() {
    return silent;
  }

  boolean isClosing() {
    return closing;
  }

  CompletableFuture<Integer> closed() {
    return closed;
  }

  /** One lock for compressing and queueing: a shared zlib context allows no other order. */
  synchronized void send(byte[] frame) {
    // Nothing may follow a close frame; trying would cost the client its close code.
    if (silent || closing || !channel.isOpen()) {
      return;
    }
    Outbound.Message message = outbound.encode(frame);
    if (message.text()) {
      WebSockets.sendText(ByteBuffer.wrap(message.bytes()), channel, null);
    } else {
      WebSockets.sendBinary(ByteBuffer.wrap(message.bytes()), channel, null);
    }
  }

  synchronized void close(int code, String reason) {
    if (!silent && !closing) {
      closing = true;
      WebSockets.sendClose(new CloseMessage(code, reason), channel, null);
    }
  }

  synchronized void closeWithoutCode() {
    if (!silent && !closing) {
      closing = true;
      try {
        channel.sendClose();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Remembers the client's close frame, answers it unless it is an answer, and hangs up. */
  synchronized void closedByClient(int code) {
    receivedCode = code;
    if (closing) {
      IoUtils.safeClose(channel);
    } else if (!silent) {
      closing = true;
      int answer = code == CloseFrames.NO_CODE ? CloseFrames.NORMAL : code;
      WebSockets.sendClose(new CloseMessage(answer, ""), channel, new HangUp());
    }
  }

  void drop() {
    closing = true;
    IoUtils.safeClose(channel);
  }

  void goSilent() {
    silent = true;
    channel.suspendReceives();
  }

  void ended() {
    outbound.close();
    closed.complete(receivedCode);
  }

  /** A server is the first to end the TCP connection (RFC 6455, 7.1.1). */
  private static final class HangUp implements WebSocketCallback<Void> {
    @Override
    public void complete(WebSocketChannel channel, Void context) {
      IoUtils.safeClose(channel);
    }

    @Override
    public void onError(WebSocketChannel channel, Void context, Throwable problem) {
      IoUtils.safeClose(channel);
    }
  }
}
