package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.gateway.HeartbeatFrame;
import dev.opcodec.runtime.gateway.InvalidSessionFrame;
import dev.opcodec.runtime.gateway.ReconnectFrame;
import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.Protocol;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/** One connection of a client to the {@link EmbeddedGateway}, to be steered by a test. */
public final class ClientConnection {
  private final int number;
  private final String path;
  private final WebSocketChannel channel;
  private final Protocol protocol;
  private final Outbound outbound;
  private final SendRate rate = new SendRate();
  private final AtomicBoolean silent = new AtomicBoolean();
  private final AtomicReference<@Nullable ServerSession> session = new AtomicReference<>();

  ClientConnection(
      int number, String path, WebSocketChannel channel, Protocol protocol, Outbound outbound) {
    this.number = number;
    this.path = path;
    this.channel = channel;
    this.protocol = protocol;
    this.outbound = outbound;
  }

  /** The number of this connection, counted from 1. */
  public int number() {
    return number;
  }

  /** The path of the URL that the client opened, without the query. */
  public String path() {
    return path;
  }

  /** True while the WebSocket is open on the server's side. */
  public boolean isOpen() {
    return channel.isOpen();
  }

  /** Sends an opcode 1, which the client must answer at once (HB-8). */
  public void requestHeartbeat() {
    send(HeartbeatFrame.INSTANCE);
  }

  /** Sends an opcode 7, asking the client to reconnect and resume (REC-1). */
  public void requestReconnect() {
    send(ReconnectFrame.INSTANCE);
  }

  /** Sends an opcode 9 (INV-1). */
  public void invalidateSession(boolean resumable) {
    send(new InvalidSessionFrame(resumable));
  }

  /** Sends a text frame as it stands; it need not be valid. */
  public void sendText(String text) {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Starts a close handshake with this code. */
  public void close(int code, String reason) {
    WebSockets.sendClose(new CloseMessage(code, reason).toByteBuffer(), channel, null);
  }

  /** Drops the TCP connection without a close frame. */
  public void drop() {
    IoUtils.safeClose(channel);
  }

  /** Neither reads nor writes from now on, and leaves the connection open (scenario 1). */
  public void goSilent() {
    silent.set(true);
    channel.suspendReceives();
  }

  void send(Frame frame) {
    send(protocol.encode(frame));
  }

  synchronized void send(byte[] frame) {
    // One lock for compressing and queueing: a shared zlib context allows no other order.
    if (silent.get() || !channel.isOpen()) {
      return;
    }
    Outbound.Message message = outbound.encode(frame);
    if (message.text() != null) {
      WebSockets.sendText(message.text(), channel, null);
    } else if (message.bytes() != null) {
      WebSockets.sendBinary(ByteBuffer.wrap(message.bytes()), channel, null);
    }
  }

  boolean isSilent() {
    return silent.get();
  }

  SendRate rate() {
    return rate;
  }

  Outbound outbound() {
    return outbound;
  }

  @Nullable ServerSession session() {
    return session.get();
  }

  void attach(ServerSession started) {
    session.set(started);
  }

  void ended() {
    ServerSession current = session.getAndSet(null);
    if (current != null) {
      current.detach(this);
    }
    outbound.close();
  }

  @Override
  public String toString() {
    return "ClientConnection[" + number + ", " + path + (isOpen() ? ", open]" : ", closed]");
  }
}
