package dev.opcodec.generatedtests.demo;

import dev.opcodec.generatedtests.acme.AcmePokeCommand;
import dev.opcodec.generatedtests.acme.AcmePokedEvent;
import dev.opcodec.generatedtests.acme.AcmeProtocol;
import dev.opcodec.generatedtests.acme.PokeStrength;
import dev.opcodec.generatedtests.acme.ReadyEvent;
import dev.opcodec.generatedtests.acme.TypingStartEvent;
import dev.opcodec.generatedtests.acme.User;
import dev.opcodec.runtime.codec.OneOrMany;
import dev.opcodec.runtime.gateway.ForumUnreadsEvent;
import dev.opcodec.runtime.gateway.HelloFrame;
import dev.opcodec.runtime.gateway.Intents;
import dev.opcodec.runtime.gateway.RequestGuildMembersCommand;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.session.CommandRefusedException;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.validate.Violation;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The client's side of the demo, one method a scene. */
final class DemoSession implements AutoCloseable {
  static final String TOKEN = "a-token-that-is-never-shown";

  private static final int PATIENCE_SECONDS = 10;

  private final EmbeddedGateway gateway;
  private final Narrator narrator;
  private final Wire wire;
  private final BlockingQueue<Object> delivered = new LinkedBlockingQueue<>();
  private final GatewaySession session;

  DemoSession(EmbeddedGateway gateway, Narrator narrator) {
    this.gateway = gateway;
    this.narrator = narrator;
    this.wire = new Wire(gateway);
    this.session =
        GatewaySession.builder(AcmeProtocol.PROTOCOL)
            .url(gateway.url())
            .token(TOKEN)
            .intents(Intents.GUILDS, Intents.GUILD_MESSAGE_TYPING)
            .on(HelloFrame.class, delivered::add)
            .on(ReadyEvent.class, delivered::add)
            .on(TypingStartEvent.class, delivered::add)
            .on(ForumUnreadsEvent.class, delivered::add)
            .on(AcmePokedEvent.class, delivered::add)
            .build();
  }

  void connect() throws Exception {
    narrator.title("A session against a real gateway on " + gateway.url());
    ReadyEvent ready = session.open().get(PATIENCE_SECONDS, TimeUnit.SECONDS) instanceof ReadyEvent event
        ? event : next(ReadyEvent.class);
    HelloFrame hello = next(HelloFrame.class);
    narrator.step("<- HELLO", "a heartbeat every " + hello.heartbeatInterval() + " ms");
    wire.expect(2, """
        {"op": 2, "d": {"token": "a-token-that-is-never-shown", "intents": 2049,
                        "properties": {"os": "linux", "browser": "opcodec", "device": "opcodec"}}}
        """.replace("linux", System.getProperty("os.name").toLowerCase(Locale.ROOT)));
    narrator.step("-> IDENTIFY", "equal to its literal; the token is not shown here");
    narrator.step("<- READY", "session " + ready.sessionId().substring(24) + ", user " + ready.user().username());
    String beat = wire.expect(1, "{\"op\": 1, \"d\": 1}");
    narrator.step("-> HEARTBEAT", beat + ", after a random part of the interval");
  }

  void sendEveryCommand() throws Exception {
    narrator.title("Each command of the seed, compared at the server's end with a literal written by hand");
    for (CommandSample sample : CommandSamples.all()) {
      session.send(sample.command()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      String json = wire.expect(sample.command().opcode(), sample.json());
      narrator.step("-> " + sample.name(), shortened(json));
    }
  }

  void refuseABadCommand() throws Exception {
    narrator.title("A command with three mistakes does not leave");
    RequestGuildMembersCommand bad =
        RequestGuildMembersCommand.builder()
            .guildId(OneOrMany.one(41771983423143937L))
            .query("w")
            .userIds(OneOrMany.one(852892297661906993L))
            .limit(500L)
            .nonce("a nonce that is longer than its thirty-two bytes")
            .build();
    try {
      session.send(bad).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      throw new IllegalStateException("a command with three violations was sent");
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof CommandRefusedException refused)) {
        throw e;
      }
      List<Violation> violations = refused.violations();
      if (violations.size() != 3) {
        throw new IllegalStateException("three violations expected: " + violations);
      }
      narrator.step("-- REQUEST_GUILD_MEMBERS refused", violations.size() + " violations");
      violations.forEach(violation -> narrator.detail(violation.path() + ": " + violation.message()));
    }
  }
}
