package dev.opcodec.runtime.session;

import dev.opcodec.runtime.transport.Connection;
import dev.opcodec.runtime.transport.Transport;
import dev.opcodec.runtime.transport.TransportListener;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Connections in memory, of which the test is the other end. */
final class FakeTransport implements Transport {
  final List<Peer> peers = new CopyOnWriteArrayList<>();
  boolean answersClose = true;
  boolean writes = true;

  @Override
  public Connection connect(URI uri, TransportListener listener) {
    Peer peer = new Peer(uri, listener);
    peers.add(peer);
    return peer;
  }

  /** The latest connection. */
  Peer peer() {
    return peers.get(peers.size() - 1);
  }

  /** One connection, seen from the gateway. */
  final class Peer implements Connection {
    final URI uri;
    final TransportListener listener;
    final List<String> received = new CopyOnWriteArrayList<>();
    final Deque<Runnable> unread = new ArrayDeque<>();
    boolean paused;
    volatile @Nullable Integer closedWith;
    volatile @Nullable Integer abandonedWith;

    Peer(URI uri, TransportListener listener) {
      this.uri = uri;
      this.listener = listener;
    }

    @Override
    public CompletableFuture<Void> send(byte[] utf8) {
      if (!writes) {
        return CompletableFuture.failedFuture(new IOException("broken pipe"));
      }
      received.add(new String(utf8, StandardCharsets.UTF_8));
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close(int code) {
      closedWith = code;
      if (answersClose) {
        whenRead(() -> listener.closed(code, ""));
      }
    }

    @Override
    public void abandon(int code) {
      abandonedWith = code;
    }

    @Override
    public synchronized void pauseReading() {
      paused = true;
    }

    @Override
    public synchronized void resumeReading() {
      paused = false;
      while (!paused && !unread.isEmpty()) {
        unread.remove().run();
      }
    }

    /** As on a socket, nothing overtakes what is not read. */
    synchronized void whenRead(Runnable what) {
      if (paused) {
        unread.add(what);
      } else {
        what.run();
      }
    }

    void say(String frame) {
      byte[] utf8 = frame.getBytes(StandardCharsets.UTF_8);
      whenRead(() -> listener.text(utf8, 0, utf8.length));
    }

    /** Not held back by a pause. */
    void binary(byte[] message) {
      listener.binary(message, 0, message.length);
    }

    void hello() {
      listener.opened();
      say("{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
    }

    void ready() {
      say(
          "{\"t\":\"READY\",\"s\":1,\"op\":0,\"d\":{\"session_id\":\"the-session\","
              + "\"resume_gateway_url\":\"wss://resume.example\"}}");
    }

    void message(long sequence, String content) {
      say(
          "{\"t\":\"MESSAGE\",\"s\":"
              + sequence
              + ",\"op\":0,\"d\":{\"content\":\""
              + content
              + "\"}}");
    }

    String last() {
      return received.get(received.size() - 1);
    }
  }
}
