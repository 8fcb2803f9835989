package dev.opcodec.peers.throughput;

import dev.opcodec.runtime.gateway.DispatchEvent;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.Intents;
import dev.opcodec.runtime.gateway.MessageCreateEvent;
import dev.opcodec.runtime.gateway.VoiceStateUpdateEvent;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.session.GatewaySessionBuilder;
import dev.opcodec.runtime.transport.NettyTransport;
import dev.opcodec.runtime.transport.compression.Compression;
import java.net.URI;

/**
 * Our session; with "all" each event is decoded, with "few" one in twenty; with "netty" behind it,
 * on Netty.
 */
final class OpcodecClient {
  private OpcodecClient() {}

  public static void main(String[] args) {
    Meter meter = new Meter();
    GatewaySessionBuilder builder =
        GatewaySession.builder(GatewayProtocol.PROTOCOL)
            .url(URI.create("ws://127.0.0.1:" + args[0] + "/"))
            .token("MQ.of.nobody")
            .intents(Intents.GUILDS)
            .compression(Compression.ZLIB_STREAM);
    if (args.length > 2) {
      builder.transport(NettyTransport.shared());
    }
    if (args[1].equals("all")) {
      builder.on(DispatchEvent.class, event -> meter.event());
      builder.on(MessageCreateEvent.class, event -> meter.text(event.content()));
    } else {
      builder.on(
          VoiceStateUpdateEvent.class,
          event -> {
            meter.event();
            meter.text(event.voiceState().sessionId());
          });
    }
    builder.build().open().join();
    WaitForInput.untilItEnds();
  }
}
