package dev.opcodec.runtime.transport;

import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One WebSocket of {@code java.net.http}. */
final class JdkConnection implements Connection {
  private static final long CLOSE_FRAME_MILLIS = 500;
  private static final int NORMAL = 1000;
  private static final int GOING_AWAY = 1001;
  private static final int NO_STATUS = 1005;
  private static final int NO_CLOSE_FRAME = 1006;
  private static final int KEEPS_SESSION = 4000;

  private final TransportListener listener;
  private final Utf8Assembler text;
  private final BinaryAssembler binary;
  private final ReadAhead read;
  private final SendQueue sends = new SendQueue();

  private @Nullable WebSocket socket;
  private boolean ended;
  private boolean abandoned;

  /**
   * @param handOn the threads on which the listener is told
   */
  JdkConnection(TransportListener listener, int messageLimit, Executor handOn) {
    this.listener = listener;
    read = new ReadAhead(handOn, listener, this::listenerFailed);
    text = new Utf8Assembler(messageLimit);
    binary = new BinaryAssembler(messageLimit);
  }

  WebSocket.Listener listener() {
    return new Receiver();
  }

  @Override
  public CompletableFuture<Void> send(byte[] utf8) {
    return sends.send(utf8);
  }

  @Override
  public void pauseReading() {
    read.pause();
  }

  @Override
  public void resumeReading() {
    read.resume();
  }

  @Override
  public void close(int code) {
    WebSocket open = socket();
    if (open == null) {
      abandon(code);
    } else {
      open.sendClose(code, "");
    }
  }

  @Override
  public void abandon(int code) {
    WebSocket open;
    synchronized (this) {
      abandoned = true;
      open = socket;
    }
    sends.end("the connection was abandoned");
    if (open != null) {
      // A half-open connection never takes the frame; then the socket goes without it.
      open.sendClose(code, "")
          .copy()
          .orTimeout(CLOSE_FRAME_MILLIS, TimeUnit.MILLISECONDS)
          .whenComplete((sent, error) -> open.abort());
    }
  }

  void failed(Throwable error) {
    if (end("the connection was not opened")) {
      Integer status = status(error);
      String reason = status == null ? explain(error) : "HTTP " + status;
      read.turn(() -> listener.failed(status, reason));
    }
  }

  private synchronized @Nullable WebSocket socket() {
    return socket;
  }

  /** False for an abandoned connection, which must not stay open. */
  private synchronized boolean accept(WebSocket opened) {
    socket = opened;
    return !abandoned;
  }

  private boolean end(String why) {
    synchronized (this) {
      if (ended) {
        return false;
      }
      ended = true;
    }
    sends.end(why);
    return true;
  }

  private void closed(@Nullable Integer code, String reason) {
    if (end("the connection is closed")) {
      read.turn(() -> listener.closed(code, reason));
    }
  }

  /** What it did with a message nobody knows, so nothing can follow. */
  private void listenerFailed(Throwable error) {
    WebSocket open = socket();
    if (open != null) {
      open.abort();
    }
    closed(null, explain(error));
  }

  /** What the upgrade was answered with, if with something else. */
  private static @Nullable Integer status(Throwable error) {
    return cause(error) instanceof WebSocketHandshakeException handshake
            && handshake.getResponse() != null
        ? handshake.getResponse().statusCode()
        : null;
  }

  /** No URL: its query may one day hold what a log should not. */
  private static String explain(Throwable error) {
    return cause(error).getClass().getSimpleName();
  }

  private static Throwable cause(Throwable error) {
    return error instanceof CompletionException && error.getCause() != null
        ? error.getCause()
        : error;
  }

  private final class Receiver implements WebSocket.Listener {
    @Override
    public void onOpen(WebSocket opened) {
      if (!accept(opened)) {
        opened.abort();
        return;
      }
      sends.open(message -> opened.sendText(new String(message, StandardCharsets.UTF_8), true));
      read.open(() -> opened.request(1));
      read.turn(listener::opened);
      read.askForMore();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      receive(
          from,
          () -> {
            text.append(part);
            if (last) {
              byte[] message = text.finish();
              read.message(message.length, () -> listener.text(message, 0, message.length));
            }
          });
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
      receive(
          from,
          () -> {
            binary.append(part);
            if (last) {
              byte[] message = binary.finish();
              read.message(message.length, () -> listener.binary(message, 0, message.length));
            }
          });
      return null;
    }

    private void receive(WebSocket from, Runnable part) {
      try {
        part.run();
        read.askForMore();
      } catch (MessageTooLargeException error) {
        from.abort();
        closed(null, "a message is too large");
      }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      answer(from, code);
      closed(code == NO_STATUS || code == NO_CLOSE_FRAME ? null : code, reason);
      return null;
    }

    /**
     * Left to itself, the JDK answers 1000 to a close frame without a code, and even to none at all
     * where only the peer's direction has ended; and with 1000 a client gives its session up
     * (RES-10). If this end has sent its close frame already, that was the answer.
     */
    private void answer(WebSocket from, int code) {
      if (code == NO_CLOSE_FRAME) {
        from.abort();
      } else if (code == NO_STATUS || code == NORMAL || code == GOING_AWAY) {
        from.sendClose(KEEPS_SESSION, "");
      }
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed(null, explain(error));
    }
  }
}
