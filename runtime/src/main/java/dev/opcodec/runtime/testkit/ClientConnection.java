package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.HeartbeatFrame;
import dev.opcodec.runtime.gateway.InvalidSessionFrame;
import dev.opcodec.runtime.gateway.ReconnectFrame;
import dev.opcodec.runtime.gateway.UnknownEvent;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.Frame;
import io.undertow.websockets.core.WebSocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a client to the {@link EmbeddedGateway}, to be steered by a test. For any
 * number of threads; what is sent when the connection has ended is dropped silently.
 */
public final class ClientConnection {
  private final ConnectionRequest request;
  private final Outbound outbound;
  private final ServerEnd socket;
  private final DelayLine sending;
  private final SendRate rate = new SendRate();
  private final AtomicReference<@Nullable ServerSession> session = new AtomicReference<>();

  ClientConnection(ConnectionRequest request, WebSocketChannel channel) {
    this.request = request;
    this.outbound = new Outbound(request.compression());
    this.socket = new ServerEnd(channel, outbound);
    this.sending = new DelayLine(request.behaviour().delay(), socket::send);
  }

  /** The number of this connection, counted from 1. */
  public int number() {
    return request.number();
  }

  /** The path of the URL that the client opened, without the query. */
  public String path() {
    return request.path();
  }

  /** The id of the session that this connection has now, or null. */
  public @Nullable String sessionId() {
    @Nullable ServerSession current = session.get();
    return current == null ? null : current.id();
  }

  /** True while the WebSocket is open on the server's side. */
  public boolean isOpen() {
    return socket.isOpen();
  }

  /**
   * Completes when the connection has ended, with what the client's close frame said: its code,
   * 1005 for a frame without one, 1006 if there was no such frame. A client that answers the
   * gateway's close frame repeats its code.
   */
  public CompletableFuture<Integer> closed() {
    return socket.closed().copy();
  }

  /**
   * Dispatches an event to this connection's session only.
   *
   * @throws IllegalStateException if it has none
   * @throws dev.opcodec.runtime.protocol.NotInProtocolException if the gateway's protocol does not
   *     have the event's class
   */
  public void dispatch(Event event) {
    @Nullable ServerSession current = session.get();
    if (current == null) {
      throw new IllegalStateException("no session on " + this);
    }
    current.dispatch(event);
  }

  /**
   * Dispatches an event given as JSON, of any name and shape, to this connection's session only.
   *
   * @throws IllegalStateException if it has none
   * @throws dev.opcodec.runtime.codec.JsonDecodeException if the text is not JSON
   */
  public void dispatch(String eventName, String json) {
    dispatch(new UnknownEvent(eventName, RawJson.of(json)));
  }

  /** Sends an opcode 1, which the client must answer at once (HB-8). */
  public void requestHeartbeat() {
    send(HeartbeatFrame.INSTANCE);
  }

  /** Sends an opcode 7, asking the client to reconnect and resume (REC-1). */
  public void requestReconnect() {
    send(ReconnectFrame.INSTANCE);
  }

  /**
   * Takes the session away and sends an opcode 9 (INV-1). The client may resume it, on this
   * connection too, if it is told so; else it is gone.
   */
  public void invalidateSession(boolean resumable) {
    @Nullable ServerSession current = session.getAndSet(null);
    if (current != null) {
      current.detach(this);
      if (!resumable) {
        current.expire();
      }
    }
    send(new InvalidSessionFrame(resumable));
  }

  /** Sends a text as it stands, which need not be valid; compressed like any other. */
  public void sendText(String text) {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Starts a close handshake with this code; what the client sends from now on is not read.
   *
   * @throws IllegalArgumentException if no close frame can have this code, or the reason is longer
   *     than 123 bytes
   */
  public void close(int code, String reason) {
    CloseFrames.check(code, reason);
    socket.close(code, reason);
  }

  /** Starts a close handshake with a frame that has no code, which the client sees as 1005. */
  public void closeWithoutCode() {
    socket.closeWithoutCode();
  }

  /** Drops the TCP connection without a close frame, which the client sees as 1006. */
  public void drop() {
    socket.drop();
  }

  /**
   * Neither reads nor writes from now on, and leaves the connection open, as if the network had
   * gone and nobody had told the client. Only {@link #drop()} and the gateway's end still work.
   */
  public void goSilent() {
    socket.goSilent();
  }

  /** Frames of the gateway's own are never of an overlay's classes. */
  void send(Frame frame) {
    send(GatewayProtocol.PROTOCOL.encode(frame));
  }

  void send(byte[] frame) {
    sending.send(frame);
  }

  Behaviour behaviour() {
    return request.behaviour();
  }

  SendRate rate() {
    return rate;
  }

  ServerEnd socket() {
    return socket;
  }

  void compressPayloads() {
    outbound.compressPayloads();
  }

  boolean compressesPayloads() {
    return outbound.compressesPayloads();
  }

  @Nullable ServerSession session() {
    return session.get();
  }

  void join(ServerSession joined) {
    session.set(joined);
  }

  void leave(ServerSession left) {
    session.compareAndSet(left, null);
  }

  /** Must take no lock that is held while sending: the server calls it with its own locks held. */
  void ended() {
    @Nullable ServerSession current = session.getAndSet(null);
    if (current != null) {
      current.detach(this);
    }
    socket.ended();
  }

  @Override
  public String toString() {
    return "ClientConnection[" + number() + ", " + path() + (isOpen() ? ", open]" : ", closed]");
  }
}
