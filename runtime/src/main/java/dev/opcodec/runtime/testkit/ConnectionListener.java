package dev.opcodec.runtime.testkit;

import io.undertow.util.AttachmentKey;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;

/** Hands the text frames of one connection on, and ends its session where the protocol says so. */
final class ConnectionListener extends AbstractReceiveListener {
  static final AttachmentKey<Integer> NUMBER = AttachmentKey.create(Integer.class);

  /** More than any command may have, so that the size rule itself can be tested. */
  private static final long MAX_TEXT = 1 << 20;

  private static final int NORMAL = 1000;
  private static final int GOING_AWAY = 1001;

  private final ClientConnection connection;
  private final CommandHandler handler;
  private final SessionStore sessions;

  ConnectionListener(ClientConnection connection, CommandHandler handler, SessionStore sessions) {
    this.connection = connection;
    this.handler = handler;
    this.sessions = sessions;
  }

  @Override
  protected long getMaxTextBufferSize() {
    return MAX_TEXT;
  }

  @Override
  protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
    handler.handle(connection, message.getData());
  }

  @Override
  protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
    // Clients speak JSON in text frames; a binary one is not decodable (SEND-9).
    message.getData().free();
    connection.close(4002, "binary frame");
  }

  @Override
  protected void onCloseMessage(CloseMessage message, WebSocketChannel channel) {
    ServerSession session = connection.session();
    boolean ends = message.getCode() == NORMAL || message.getCode() == GOING_AWAY;
    if (session != null && ends) {
      // RES-10: these two codes give the session up, all others keep it.
      sessions.remove(session);
    }
  }
}
