package dev.opcodec.peers.transports;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.Intents;
import dev.opcodec.runtime.gateway.MessageCreateEvent;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.transport.Connection;
import dev.opcodec.runtime.transport.JdkTransport;
import dev.opcodec.runtime.transport.NettyTransport;
import dev.opcodec.runtime.transport.Transport;
import dev.opcodec.runtime.transport.TransportListener;
import dev.opcodec.runtime.transport.compression.Compression;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What a session that is READY and has one handler holds, with what carries it. */
final class IdleSessions {
  private static final int FIRST = 20;

  /** What carries the sessions. */
  enum Carrier {
    MEMORY("nothing", InMemory::new),
    JDK("java.net.http", JdkTransport::shared),
    NETTY("Netty", NettyTransport::shared);

    private final String title;
    private final Supplier<Transport> maker;

    Carrier(String title, Supplier<Transport> maker) {
      this.title = title;
      this.maker = maker;
    }
  }

  private IdleSessions() {}

  /**
   * @param args the carrier, the compression, and the gateway's URL
   */
  public static void main(String[] args) throws Exception {
    Carrier carrier = Carrier.valueOf(args[0]);
    Compression compression = Compression.valueOf(args[1]);
    Transport transport = carrier.maker.get();
    List<GatewaySession> kept = new ArrayList<>();
    open(FIRST, transport, compression, args[2], kept);
    Memory before = Memory.now();
    open(ClientProcess.IDLE, transport, compression, args[2], kept);
    Memory after = Memory.now();
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.1f | %.1f |%n",
        carrier.title,
        compression,
        (after.heap() - before.heap()) / 1024.0 / ClientProcess.IDLE,
        (after.direct() - before.direct()) / 1024.0 / ClientProcess.IDLE);
    System.out.flush();
    Runtime.getRuntime().halt(kept.isEmpty() ? 1 : 0);
  }

  private static void open(
      int count,
      Transport transport,
      Compression compression,
      String url,
      List<GatewaySession> kept)
      throws Exception {
    for (int i = 0; i < count; i++) {
      GatewaySession session =
          GatewaySession.builder(GatewayProtocol.PROTOCOL)
              .url(URI.create(url))
              .token("MQ.of.nobody")
              .intents(Intents.GUILDS)
              .transport(transport)
              .compression(compression)
              .on(MessageCreateEvent.class, event -> {})
              .build();
      session.open().get(60, TimeUnit.SECONDS);
      kept.add(session);
    }
  }

  /** Answers IDENTIFY with READY, and costs nothing. */
  private static final class InMemory implements Transport {
    private static final String HELLO =
        "{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":3600000}}";
    private static final String READY =
        "{\"t\":\"READY\",\"s\":1,\"op\":0,\"d\":{\"v\":10,\"user\":{\"id\":\"1\",\"username\":"
            + "\"a\",\"discriminator\":\"0\",\"global_name\":null,\"avatar\":null},\"guilds\":[],"
            + "\"session_id\":\"abc\",\"resume_gateway_url\":\"wss://resume.example\","
            + "\"application\":{\"id\":\"1\",\"flags\":0}}}";

    @Override
    public Connection connect(URI uri, TransportListener listener) {
      listener.opened();
      say(listener, HELLO);
      return new Answering(listener);
    }

    private static void say(TransportListener listener, String frame) {
      byte[] utf8 = frame.getBytes(StandardCharsets.UTF_8);
      listener.text(utf8, 0, utf8.length);
    }

    private record Answering(TransportListener listener) implements Connection {
      @Override
      public CompletableFuture<Void> send(byte[] utf8) {
        if (new String(utf8, StandardCharsets.UTF_8).startsWith("{\"op\":2,")) {
          say(listener, READY);
        }
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
}
