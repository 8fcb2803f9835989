package dev.opcodec.runtimeonly;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.Intents;
import dev.opcodec.runtime.gateway.ReadyEvent;
import dev.opcodec.runtime.gateway.TypingStartEvent;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.session.machine.StopReason;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Tells who is typing, with nothing but the bundled protocol. */
final class TypingBot implements AutoCloseable {
  private final GatewaySession session;

  /**
   * A bot, not yet connected.
   *
   * @param url of the gateway
   * @param token of the bot
   * @param out is told a line for each thing that happens
   */
  TypingBot(URI url, String token, Consumer<String> out) {
    session =
        GatewaySession.builder(GatewayProtocol.PROTOCOL)
            .url(url)
            .token(token)
            .intents(Intents.GUILD_MESSAGE_TYPING)
            .on(ReadyEvent.class, ready -> out.accept("here as " + ready.user().username()))
            .on(TypingStartEvent.class, typing -> out.accept(typing.userId() + " is typing"))
            .build();
  }

  /** Connects; completes at READY. */
  CompletableFuture<Void> connect() {
    return session.open();
  }

  /** When and why it ended. */
  CompletableFuture<StopReason> ended() {
    return session.ended();
  }

  @Override
  public void close() {
    session.close();
  }
}
