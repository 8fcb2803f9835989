package dev.opcodec.runtime.shard;

import com.fasterxml.jackson.databind.JsonNode;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.session.SessionScheduler;
import dev.opcodec.runtime.transport.Connection;
import dev.opcodec.runtime.transport.Transport;
import dev.opcodec.runtime.transport.TransportListener;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A gateway in memory, for many shards under virtual time. Answers at once, as far as told to. */
final class FakeGateway implements Transport {
  /** An IDENTIFY or RESUME. */
  record Login(int shard, long at) {}

  final List<Login> identifies = new ArrayList<>();
  final List<Login> resumes = new ArrayList<>();
  final List<Peer> peers = new ArrayList<>();
  final Set<Integer> neverReady = new HashSet<>();
  int mostUnidentified;
  boolean refuses;
  boolean greets = true;
  boolean answersClose = true;
  @Nullable Integer closesAtIdentify;

  private final SessionScheduler time;

  FakeGateway(SessionScheduler time) {
    this.time = time;
  }

  @Override
  public Connection connect(URI uri, TransportListener listener) {
    Peer peer = new Peer(uri, listener);
    peers.add(peer);
    time.execute(peer::begin);
    return peer;
  }

  /** The latest connection of a shard that has identified or resumed. */
  Peer of(int shard) {
    return peers.stream()
        .filter(peer -> peer.shard == shard)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private int unidentified() {
    return (int) peers.stream().filter(peer -> peer.open && peer.shard < 0).count();
  }

  /** One connection, seen from the gateway. */
  final class Peer implements Connection {
    final URI uri;
    final List<String> received = new ArrayList<>();
    int shard = -1;
    boolean open;
    @Nullable Integer closedWith;
    private final TransportListener listener;

    Peer(URI uri, TransportListener listener) {
      this.uri = uri;
      this.listener = listener;
    }

    private void begin() {
      if (refuses) {
        listener.failed(null, "refused");
        return;
      }
      open = true;
      mostUnidentified = Math.max(mostUnidentified, unidentified());
      listener.opened();
      if (greets) {
        say("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
      }
    }

    @Override
    public void pauseReading() {
      throw new AssertionError("nothing here is slow");
    }

    @Override
    public void resumeReading() {}

    @Override
    public CompletableFuture<Void> send(byte[] utf8) {
      String text = new String(utf8, StandardCharsets.UTF_8);
      received.add(text);
      JsonNode frame = RawJson.of(text).tree();
      time.execute(() -> answer(frame.path("op").intValue(), frame.path("d")));
      return CompletableFuture.completedFuture(null);
    }

    private void answer(int opcode, JsonNode d) {
      if (opcode == 1) {
        say("{\"op\":11}");
      } else if (opcode == 2) {
        shard = d.path("shard").path(0).intValue();
        identifies.add(new Login(shard, time.millis()));
        if (closesAtIdentify != null) {
          close(closesAtIdentify, "");
        } else if (!neverReady.contains(shard)) {
          ready();
        }
      } else if (opcode == 6) {
        shard = Integer.parseInt(d.path("session_id").textValue());
        resumes.add(new Login(shard, time.millis()));
        say("{\"op\":0,\"t\":\"RESUMED\",\"s\":9,\"d\":{}}");
      }
    }

    private void ready() {
      say(
          "{\"op\":0,\"t\":\"READY\",\"s\":1,\"d\":{\"v\":10,\"user\":{\"id\":\"1\","
              + "\"username\":\"bot\",\"discriminator\":\"0\",\"global_name\":null,\"avatar\":null},"
              + "\"guilds\":[],\"application\":{\"id\":\"1\",\"flags\":0},\"session_id\":\""
              + shard
              + "\",\"resume_gateway_url\":\"wss://resume.example\"}}");
    }

    void say(String frame) {
      byte[] utf8 = frame.getBytes(StandardCharsets.UTF_8);
      listener.text(utf8, 0, utf8.length);
    }

    void drop() {
      open = false;
      listener.closed(null, "");
    }

    void close(int code, String reason) {
      open = false;
      listener.closed(code, reason);
    }

    @Override
    public void close(int code) {
      closedWith = code;
      if (answersClose) {
        close(code, "");
      }
    }

    @Override
    public void abandon(int code) {
      open = false;
      closedWith = code;
    }
  }
}
