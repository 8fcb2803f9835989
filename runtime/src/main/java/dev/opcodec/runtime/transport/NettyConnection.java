package dev.opcodec.runtime.transport;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One WebSocket of Netty. Its listener is told on the thread of its channel. */
final class NettyConnection implements Connection {
  private static final long CLOSE_FRAME_MILLIS = 500;
  private static final int KEEPS_SESSION = 4000;

  private final TransportListener listener;
  private final int messageLimit;
  private final SendQueue sends = new SendQueue();

  private volatile @Nullable Channel channel;
  private volatile @Nullable NettyReceiver open;
  private volatile boolean paused;
  private volatile boolean closeSent;
  private boolean ended;
  private boolean abandoned;

  NettyConnection(TransportListener listener, int messageLimit) {
    this.listener = listener;
    this.messageLimit = messageLimit;
  }

  /** The last handler of the connection's channel. */
  ChannelHandler receiver(WebSocketClientHandshaker handshaker) {
    return new NettyReceiver(this, listener, handshaker, messageLimit);
  }

  /** The channel is there; the peer may say and end it all before {@link #connecting} is called. */
  synchronized void created(Channel now) {
    channel = now;
  }

  /** The channel is being opened. */
  void connecting(ChannelFuture attempt) {
    boolean wanted;
    synchronized (this) {
      wanted = !abandoned;
    }
    if (!wanted) {
      attempt.channel().close();
    }
    attempt.addListener(
        done -> {
          if (done.cause() != null) {
            failed(explain(done.cause()));
          }
        });
  }

  /** The channel is a WebSocket now; called on its thread. */
  void opened(Channel now, NettyReceiver receiver) {
    synchronized (this) {
      if (abandoned) {
        now.close();
        return;
      }
      open = receiver;
    }
    listener.opened();
    sends.open(message -> write(now, message));
    if (paused) {
      now.config().setAutoRead(false);
    }
  }

  private static CompletableFuture<Void> write(Channel to, byte[] utf8) {
    CompletableFuture<Void> written = new CompletableFuture<>();
    to.writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(utf8)))
        .addListener(
            done -> {
              if (done.cause() == null) {
                written.complete(null);
              } else {
                written.completeExceptionally(done.cause());
              }
            });
    return written;
  }

  @Override
  public CompletableFuture<Void> send(byte[] utf8) {
    return sends.send(utf8);
  }

  @Override
  public void pauseReading() {
    paused = true;
    if (open != null) {
      open.channel().config().setAutoRead(false);
    }
  }

  @Override
  public void resumeReading() {
    paused = false;
    NettyReceiver receiver = open;
    if (receiver != null) {
      receiver.channel().eventLoop().execute(receiver::readOn);
    }
  }

  boolean isPaused() {
    return paused;
  }

  @Override
  public void close(int code) {
    NettyReceiver receiver = open;
    if (receiver == null) {
      abandon(code);
    } else {
      closeSent = true;
      receiver.channel().writeAndFlush(new CloseWebSocketFrame(code, ""));
    }
  }

  @Override
  public void abandon(int code) {
    Channel opened;
    synchronized (this) {
      abandoned = true;
      opened = channel;
    }
    sends.end("the connection was abandoned");
    if (opened == null) {
      return;
    }
    NettyReceiver receiver = open;
    if (receiver == null) {
      opened.close();
      return;
    }
    closeSent = true;
    opened
        .writeAndFlush(new CloseWebSocketFrame(code, ""))
        .addListener(ChannelFutureListener.CLOSE);
    opened.eventLoop().execute(receiver::giveUp);
    // A half-open connection never takes the frame; then the socket goes without it.
    opened.eventLoop().schedule(() -> opened.close(), CLOSE_FRAME_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * The peer's close frame has come, which is answered unless this end has sent its own. Not with
   * what it said if that was 1000 or 1001, or nothing: with these a client gives its session up
   * (RES-10).
   *
   * @param code below 0 if there was none
   */
  void closeReceived(int code, String reason) {
    Channel now = channel;
    if (now == null) {
      return;
    }
    boolean endsSessions = code < 0 || code == 1000 || code == 1001;
    if (closeSent) {
      now.close();
    } else {
      closeSent = true;
      now.writeAndFlush(new CloseWebSocketFrame(endsSessions ? KEEPS_SESSION : code, ""))
          .addListener(ChannelFutureListener.CLOSE);
    }
    closed(code < 0 ? null : code, reason);
  }

  /** The connection could not be opened. */
  void failed(String reason) {
    failed(null, reason);
  }

  /** The upgrade was answered with something else. */
  void refused(int status) {
    Channel now = channel;
    if (now != null) {
      now.close();
    }
    failed(status, "HTTP " + status);
  }

  private void failed(@Nullable Integer status, String reason) {
    if (end("the connection was not opened")) {
      listener.failed(status, reason);
    }
  }

  /** The connection is gone, or must go; called on the channel's thread. */
  void lost(String why) {
    Channel now = channel;
    if (now != null) {
      now.close();
    }
    if (open == null) {
      failed(why);
    } else {
      closed(null, why);
    }
  }

  private void closed(@Nullable Integer code, String reason) {
    if (end("the connection is closed")) {
      listener.closed(code, reason);
    }
  }

  private boolean end(String why) {
    boolean silent;
    synchronized (this) {
      if (ended) {
        return false;
      }
      ended = true;
      silent = abandoned;
    }
    sends.end(why);
    return !silent;
  }

  /** No URL: its query may one day hold what a log should not. */
  static String explain(Throwable error) {
    Throwable cause =
        error instanceof DecoderException && error.getCause() != null ? error.getCause() : error;
    return cause.getClass().getSimpleName();
  }
}
