package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.transport.Connection;
import dev.opcodec.runtime.transport.Transport;
import dev.opcodec.runtime.transport.TransportListener;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A transport that notes when each heartbeat has been written to its socket. */
final class BeatClock implements Transport {
  private static final String BEAT = "{\"op\":1,";

  private final Transport transport;
  private final Duration interval;
  private final List<Beats> connections = new CopyOnWriteArrayList<>();

  BeatClock(Transport transport, Duration interval) {
    this.transport = transport;
    this.interval = interval;
  }

  @Override
  public Connection connect(URI uri, TransportListener listener) {
    Beats beats = new Beats();
    connections.add(beats);
    Connection connection = transport.connect(uri, beats.watching(listener));
    return new Connection() {
      @Override
      public CompletableFuture<Void> send(byte[] utf8) {
        CompletableFuture<Void> sent = connection.send(utf8);
        if (new String(utf8, StandardCharsets.UTF_8).startsWith(BEAT)) {
          sent.thenRun(beats::beat);
        }
        return sent;
      }

      @Override
      public void pauseReading() {
        connection.pauseReading();
      }

      @Override
      public void resumeReading() {
        connection.resumeReading();
      }

      @Override
      public void close(int code) {
        connection.close(code);
      }

      @Override
      public void abandon(int code) {
        // Nobody may tell of its end.
        beats.ended();
        connection.abandon(code);
      }
    };
  }

  int connections() {
    return connections.size();
  }

  /** Of all connections together. */
  int beats() {
    return connections.stream().mapToInt(Beats::count).sum();
  }

  /** Of the connection that has beaten least. */
  int fewestBeats() {
    return connections.stream().mapToInt(Beats::count).min().orElse(0);
  }

  /** How much later than the interval the latest of all beats came; one that is missing counts. */
  Duration latest() {
    return Duration.ofNanos(connections.stream().mapToLong(Beats::latest).max().orElse(0));
  }

  /** The beats of one connection. */
  private final class Beats {
    private long last = System.nanoTime();
    private boolean begun;
    private boolean over;
    private long latest = Long.MIN_VALUE;
    private int count;

    /** The first is HELLO, compressed or not; the first beat comes within an interval (HB-3). */
    synchronized void message() {
      if (!begun) {
        begun = true;
        last = System.nanoTime();
      }
    }

    synchronized void beat() {
      noteGap();
      last = System.nanoTime();
      count++;
    }

    private void noteGap() {
      if (begun && !over) {
        latest = Math.max(latest, System.nanoTime() - last - interval.toNanos());
      }
    }

    synchronized void ended() {
      noteGap();
      over = true;
    }

    synchronized int count() {
      return count;
    }

    synchronized long latest() {
      noteGap();
      return latest;
    }

    private TransportListener watching(TransportListener listener) {
      return new TransportListener() {
        @Override
        public void opened() {
          listener.opened();
        }

        @Override
        public void failed(@Nullable Integer status, String reason) {
          ended();
          listener.failed(status, reason);
        }

        @Override
        public void text(byte[] buffer, int offset, int length) {
          message();
          listener.text(buffer, offset, length);
        }

        @Override
        public void binary(byte[] buffer, int offset, int length) {
          message();
          listener.binary(buffer, offset, length);
        }

        @Override
        public void closed(@Nullable Integer code, String reason) {
          ended();
          listener.closed(code, reason);
        }
      };
    }
  }
}
