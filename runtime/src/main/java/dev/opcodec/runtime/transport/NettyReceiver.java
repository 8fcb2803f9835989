package dev.opcodec.runtime.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Turns what a channel brings into what a listener is told; all on the channel's thread. */
final class NettyReceiver extends ChannelInboundHandlerAdapter {
  /** Lest one connection keep the session's loop, or the thread, for itself. */
  private static final int MESSAGES_A_BATCH = 64;

  private final NettyConnection connection;
  private final TransportListener listener;
  private final MessageBuffer message;
  private @Nullable WebSocketClientHandshaker handshaker;
  private @Nullable Channel channel;
  private int inBatch;
  private boolean over;

  /** Read while reading is paused: a read brings many frames. Null where none ever was. */
  private @Nullable Deque<Object> held;

  NettyReceiver(
      NettyConnection connection,
      TransportListener listener,
      WebSocketClientHandshaker handshaker,
      int messageLimit) {
    this.connection = connection;
    this.listener = listener;
    this.handshaker = handshaker;
    message = new MessageBuffer(messageLimit);
  }

  /** Of a connection that is open. */
  Channel channel() {
    if (channel == null) {
      throw new IllegalStateException("the connection is not open");
    }
    return channel;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    if (handshaker != null) {
      handshaker.handshake(context.channel());
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object read) {
    if (handshaker != null && read instanceof FullHttpResponse response) {
      answered(context, handshaker, response);
    } else if (isHeldBack()) {
      hold(read);
    } else {
      receive(read);
    }
  }

  private void answered(
      ChannelHandlerContext context, WebSocketClientHandshaker asked, FullHttpResponse response) {
    try {
      // What it could not read Netty makes an answer of a status that nobody has sent.
      if (response.decoderResult().isFailure()) {
        connection.lost(NettyConnection.explain(response.decoderResult().cause()));
        return;
      }
      if (!response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
        connection.refused(response.status().code());
        return;
      }
      asked.finishHandshake(context.channel(), response);
      handshaker = null;
      channel = context.channel();
    } finally {
      response.release();
    }
    connection.opened(context.channel(), this);
  }

  private boolean isHeldBack() {
    return !over && (connection.isPaused() || held != null && !held.isEmpty());
  }

  private void hold(Object read) {
    if (held == null) {
      held = new ArrayDeque<>();
    }
    held.add(read);
    channel().config().setAutoRead(!connection.isPaused());
  }

  /** Reading is not paused any more, unless it is again. */
  void readOn() {
    while (held != null && !held.isEmpty() && !connection.isPaused()) {
      receive(held.remove());
    }
    endBatch();
    if (!connection.isPaused()) {
      channel().config().setAutoRead(true);
    }
  }

  /** Nobody wants what is held back, nor anything else; its memory is not the collector's. */
  void giveUp() {
    over = true;
    while (held != null && !held.isEmpty()) {
      receive(held.remove());
    }
  }

  private void receive(Object read) {
    try {
      if (over) {
        return;
      }
      if (read instanceof CloseWebSocketFrame close) {
        endBatch();
        over = true;
        connection.closeReceived(close.statusCode(), close.reasonText());
      } else if (read instanceof PingWebSocketFrame ping) {
        channel().writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
      } else if (read instanceof WebSocketFrame frame && !(frame instanceof PongWebSocketFrame)) {
        part(frame);
      } else if (read instanceof Lost lost) {
        lost(lost.why);
      }
    } catch (RuntimeException error) {
      // What it did with a message nobody knows, so nothing can follow.
      lost(NettyConnection.explain(error));
    } finally {
      ReferenceCountUtil.release(read);
    }
  }

  private void part(WebSocketFrame frame) {
    if (!(frame instanceof ContinuationWebSocketFrame)) {
      message.begin(frame instanceof BinaryWebSocketFrame);
    }
    if (!message.append(frame.content())) {
      lost("a message is too large");
    } else if (frame.isFinalFragment()) {
      if (inBatch++ == 0) {
        listener.batchBegins();
      }
      message.finish(listener);
      if (inBatch == MESSAGES_A_BATCH) {
        endBatch();
      }
    }
  }

  private void endBatch() {
    if (inBatch > 0) {
      inBatch = 0;
      message.shrink();
      listener.batchEnds();
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    endBatch();
  }

  /** An end behind frames that are held back is told after them. */
  @Override
  public void channelInactive(ChannelHandlerContext context) {
    ended("the connection has ended");
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable error) {
    boolean tooLarge =
        error instanceof CorruptedWebSocketFrameException corrupted
            && WebSocketCloseStatus.MESSAGE_TOO_BIG.equals(corrupted.closeStatus());
    ended(tooLarge ? "a message is too large" : NettyConnection.explain(error));
  }

  private void ended(String why) {
    endBatch();
    if (held != null && !held.isEmpty()) {
      held.add(new Lost(why));
    } else {
      lost(why);
    }
  }

  private void lost(String why) {
    over = true;
    endBatch();
    connection.lost(why);
  }

  private record Lost(String why) {}
}
