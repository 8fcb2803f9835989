package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.gateway.CloseCode;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import org.jspecify.annotations.Nullable;

/** Hands the text frames of one connection on, and ends its session where the protocol says so. */
final class ConnectionListener extends AbstractReceiveListener {
  private static final long NO_LIMIT = -1;

  private final ClientConnection connection;
  private final CommandHandler handler;

  ConnectionListener(ClientConnection connection, CommandHandler handler) {
    this.connection = connection;
    this.handler = handler;
  }

  @Override
  public void handleEvent(WebSocketChannel channel) {
    if (connection.socket().isSilent()) {
      channel.suspendReceives();
    } else {
      super.handleEvent(channel);
    }
  }

  /** The server's own limit would close with 1009, not with the gateway's 4002. */
  @Override
  protected long getMaxTextBufferSize() {
    return NO_LIMIT;
  }

  @Override
  protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
    handler.handle(connection, message.getData());
  }

  /** Clients speak JSON in text frames; a binary one is not decodable (SEND-9). */
  @Override
  protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
    message.getData().free();
    connection.close(CloseCode.DECODE_ERROR.code(), "binary frame");
  }

  @Override
  protected void onFullCloseMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
    int code;
    try (var payload = message.getData()) {
      code = CloseFrames.code(WebSockets.mergeBuffers(payload.getResource()));
    }
    @Nullable ServerSession session = connection.session();
    // A client that only repeats the gateway's own code does not give up anything.
    if (session != null && !connection.socket().isClosing() && CloseFrames.endsSession(code)) {
      session.expire();
    }
    connection.socket().closedByClient(code);
  }
}
