package dev.opcodec.generatedtests.session;

import dev.opcodec.runtime.session.SessionScheduler;
import dev.opcodec.runtime.transport.Connection;
import dev.opcodec.runtime.transport.Transport;
import dev.opcodec.runtime.transport.TransportListener;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * A gateway in memory that sends one zlib stream, and the scheduler of the session that it talks
 * to: all happens on the thread of the test.
 */
final class DeflatedGateway implements Transport, SessionScheduler, AutoCloseable {
  private final Deflater deflater = new Deflater();
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private @Nullable TransportListener listener;
  private long sequence;

  @Override
  public Connection connect(URI uri, TransportListener to) {
    listener = to;
    return new Sink();
  }

  @Override
  public long millis() {
    return 0;
  }

  @Override
  public Runnable schedule(Runnable task, long delayMillis) {
    return () -> {};
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  /** Runs what the session has to do. */
  void settle() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  /** Answers a session that connects until it is READY. */
  void establish() {
    settle();
    listener().opened();
    send(message("{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":41250}}"));
    send(
        dispatch(
            "READY",
            "{\"v\":10,\"user\":{\"id\":\"1\",\"username\":\"a\",\"discriminator\":\"0\","
                + "\"global_name\":null,\"avatar\":null},\"guilds\":[],\"session_id\":\"abc\","
                + "\"resume_gateway_url\":\"wss://resume.example\",\"application\":{\"id\":\"1\","
                + "\"flags\":0}}"));
  }

  /** The next dispatch, deflated; messages must be sent in the order in which they were made. */
  byte[] dispatch(String event, String data) {
    sequence++;
    return message("{\"t\":\"" + event + "\",\"s\":" + sequence + ",\"op\":0,\"d\":" + data + "}");
  }

  /** A frame, deflated. */
  byte[] message(String frame) {
    byte[] utf8 = frame.getBytes(StandardCharsets.UTF_8);
    byte[] buffer = new byte[utf8.length + 64];
    deflater.setInput(utf8);
    int size = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
    return Arrays.copyOf(buffer, size);
  }

  void send(byte[] message) {
    listener().binary(message, 0, message.length);
    settle();
  }

  private TransportListener listener() {
    if (listener == null) {
      throw new IllegalStateException("nobody has connected");
    }
    return listener;
  }

  @Override
  public void close() {
    deflater.end();
  }

  /** What a session sends is of no interest here. */
  private static final class Sink implements Connection {
    @Override
    public CompletableFuture<Void> send(byte[] utf8) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void pauseReading() {}

    @Override
    public void resumeReading() {}

    @Override
    public void close(int code) {}

    @Override
    public void abandon(int code) {}
  }
}
