package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket client that knows nothing of the protocol: texts and bytes go in and come out. */
final class RawClient implements WebSocket.Listener, AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(10);
  static final HttpClient HTTP = HttpClient.newHttpClient();

  static final String IDENTIFY =
      """
      {"op":2,"d":{"token":"secret","intents":1,\
      "properties":{"os":"linux","browser":"test","device":"test"}}}""";

  private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
  private final CompletableFuture<String> closeReason = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final WebSocket socket;

  private RawClient(URI url) {
    socket = HTTP.newWebSocketBuilder().connectTimeout(PATIENCE).buildAsync(url, this).join();
  }

  static RawClient connect(URI url) {
    return new RawClient(url);
  }

  /** Connects, reads HELLO and identifies; READY is still to come. */
  static RawClient identify(EmbeddedGateway gateway) throws Exception {
    RawClient client = connect(gateway.url());
    assertThat(client.next()).contains("heartbeat_interval");
    client.send(IDENTIFY);
    return client;
  }

  /** Connects, reads HELLO and resumes; nothing of the replay has been read. */
  static RawClient resume(EmbeddedGateway gateway, String sessionId, long sequence)
      throws Exception {
    RawClient client = connect(gateway.url());
    assertThat(client.next()).contains("heartbeat_interval");
    client.send(resume(sessionId, sequence));
    return client;
  }

  static String resume(String sessionId, long sequence) {
    return """
        {"op":6,"d":{"token":"secret","session_id":"%s","seq":%d}}"""
        .formatted(sessionId, sequence);
  }

  static <T> T await(CompletableFuture<T> future) throws Exception {
    return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  void send(String message) throws Exception {
    await(socket.sendText(message, true));
  }

  void sendBytes(byte[] message) throws Exception {
    await(socket.sendBinary(ByteBuffer.wrap(message), true));
  }

  /** The next message, which must be of text. */
  String next() throws InterruptedException {
    return (String) nextMessage();
  }

  byte[] nextBytes() throws InterruptedException {
    return (byte[]) nextMessage();
  }

  private Object nextMessage() throws InterruptedException {
    Object message = received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(message).as("a message, not a close with %s", closeCode).isNotNull();
    return message;
  }

  boolean hasNoMessage() {
    return received.isEmpty();
  }

  /** Waits for the end; 1006 stands for one without a close frame. */
  int closeCode() throws Exception {
    return await(closeCode);
  }

  String closeReason() throws Exception {
    return await(closeReason);
  }

  boolean isOpen() {
    return !closeCode.isDone();
  }

  void close(int code) throws Exception {
    await(socket.sendClose(code, ""));
    closeCode();
  }

  /** Drops the connection without a close frame. */
  void drop() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      received.add(text.toString());
      text.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
    byte[] part = new byte[data.remaining()];
    data.get(part);
    bytes.writeBytes(part);
    if (last) {
      received.add(bytes.toByteArray());
      bytes.reset();
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
    closeReason.complete(reason);
    closeCode.complete(statusCode);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closeReason.complete(error.toString());
    closeCode.complete(1006);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
