package dev.opcodec.generatedtests.demo;

import dev.opcodec.generatedtests.acme.AcmePokeCommand;
import dev.opcodec.generatedtests.acme.AcmePokedEvent;
import dev.opcodec.generatedtests.acme.AcmeProtocol;
import dev.opcodec.generatedtests.acme.PokeStrength;
import dev.opcodec.generatedtests.acme.ReadyEvent;
import dev.opcodec.generatedtests.acme.TypingStartEvent;
import dev.opcodec.runtime.codec.OneOrMany;
import dev.opcodec.runtime.gateway.ForumUnreadsEvent;
import dev.opcodec.runtime.gateway.HelloFrame;
import dev.opcodec.runtime.gateway.Intents;
import dev.opcodec.runtime.gateway.RequestGuildMembersCommand;
import dev.opcodec.runtime.gateway.ResumedEvent;
import dev.opcodec.runtime.session.CommandRefusedException;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.validate.Violation;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The client's side of the demo, one method a scene. */
final class DemoSession implements AutoCloseable {
  static final String TOKEN = "a-token-that-is-never-shown";

  private static final int PATIENCE_SECONDS = 10;
  private static final String IDENTIFY =
      """
      {"op": 2, "d": {"token": "a-token-that-is-never-shown", "intents": 2049,
                      "properties": {"os": "OS", "browser": "opcodec", "device": "opcodec"}}}
      """;

  private final EmbeddedGateway gateway;
  private final Narrator narrator;
  private final Wire wire;
  private final BlockingQueue<Object> delivered = new LinkedBlockingQueue<>();
  private final GatewaySession session;
  private String sessionId = "";

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
            .on(ResumedEvent.class, delivered::add)
            .build();
  }

  void connect() throws Exception {
    narrator.title("A session against a real gateway on " + gateway.url());
    session.open().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    HelloFrame hello = next(HelloFrame.class);
    narrator.step("<- HELLO", "a heartbeat every " + hello.heartbeatInterval() + " ms");
    wire.expect(2, IDENTIFY.replace("OS", System.getProperty("os.name")));
    narrator.step("-> IDENTIFY", "as its literal says; the token is not shown");
    ReadyEvent ready = next(ReadyEvent.class);
    sessionId = ready.sessionId();
    narrator.step("<- READY", "user " + ready.user().username() + ", session " + ready.sessionId());
    // The random part may be so short that the first one leaves before READY, without a number.
    narrator.step(
        "-> HEARTBEAT", wire.expectSoon(1, "{\"op\": 1, \"d\": null}", "{\"op\": 1, \"d\": 1}"));
    narrator.detail("after a random part of the interval, with the last sequence number");
  }

  void sendEveryCommand() throws Exception {
    narrator.title("Every command of the seed, compared at the other end with a literal by hand");
    for (CommandSample sample : CommandSamples.all()) {
      session.send(sample.command()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      String json = wire.expect(sample.command().opcode(), sample.json());
      narrator.step("-> " + sample.name(), json);
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
            .nonce("a nonce of more than thirty-two bytes")
            .build();
    List<Violation> violations = refusal(session.send(bad)).violations();
    require(violations.size() == 3, "three violations expected: " + violations);
    narrator.step("-- REQUEST_GUILD_MEMBERS", "refused before it reached the wire:");
    violations.forEach(each -> narrator.detail(each.path() + ": " + each.message()));
  }

  void decodeDispatches() throws Exception {
    narrator.title("Dispatches become records");
    gateway.dispatch(
        "TYPING_START",
        """
        {"channel_id": "127121515262115840", "user_id": "852892297661906993",
         "timestamp": 1714567890}
        """);
    TypingStartEvent typing = next(TypingStartEvent.class);
    require(typing.channelId() == 127121515262115840L, typing.toString());
    narrator.step("<- TYPING_START", typing.toString());
    gateway.dispatch(
        "FORUM_UNREADS",
        """
        {"guild_id": "41771983423143937", "channel_id": "127121515262115840",
         "permission_denied": false,
         "threads": [{"thread_id": "613425648685547541", "count": 7}]}
        """);
    ForumUnreadsEvent unreads = next(ForumUnreadsEvent.class);
    require(unreads.guildId() == 41771983423143937L, unreads.toString());
    narrator.step("<- FORUM_UNREADS", unreads.toString());
  }

  void surviveADrop() throws Exception {
    narrator.title("The connection drops, and nothing is lost");
    int before = gateway.connections().size();
    gateway.connection().drop();
    narrator.step("xx connection " + before, "dropped without a close frame");
    for (int channel = 1; channel <= 3; channel++) {
      gateway.dispatch(
          "TYPING_START",
          "{\"channel_id\": \"" + channel + "\", \"user_id\": \"9\", \"timestamp\": 1}");
    }
    narrator.step("   while it is away", "the gateway dispatches three events");
    next(HelloFrame.class);
    wire.expect(
        before + 1,
        6,
        """
        {"op": 6, "d": {"token": "a-token-that-is-never-shown", "session_id": "SESSION", "seq": 3}}
        """
            .replace("SESSION", sessionId));
    narrator.step("-> RESUME", "to " + gateway.connection().path() + ", the URL that READY gave");
    for (int channel = 1; channel <= 3; channel++) {
      TypingStartEvent replayed = next(TypingStartEvent.class);
      require(replayed.channelId() == channel, "replayed out of order: " + replayed);
      narrator.step("<- TYPING_START", "replayed, channel " + replayed.channelId());
    }
    next(ResumedEvent.class);
    narrator.step("<- RESUMED", "in order, each once");
  }

  void useTheOverlay() throws Exception {
    narrator.title("An opcode of our own: 99, from acme-gateway.yaml");
    AcmePokeCommand poke =
        AcmePokeCommand.builder()
            .userId(852892297661906993L)
            .strength(PokeStrength.FIRM)
            .message("hey")
            .build();
    session.send(poke).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    String json =
        wire.expect(
            99,
            """
            {"op": 99, "d": {"user_id": "852892297661906993", "strength": 2, "message": "hey"}}
            """);
    narrator.step("-> ACME_POKE", json);
    gateway.dispatch(
        "ACME_POKED",
        """
        {"user_id": "852892297661906993", "strength": 3,
         "poker": {"id": "7", "username": "wile", "discriminator": "0", "global_name": null,
                   "avatar": null, "acme_badge": "gold"}}
        """);
    AcmePokedEvent poked = next(AcmePokedEvent.class);
    require("gold".equals(poked.poker().acmeBadge()), poked.toString());
    require(!poked.strength().isKnown(), poked.toString());
    narrator.step(
        "<- ACME_POKED", "by a User with our own field: badge " + poked.poker().acmeBadge());
    narrator.detail("and a strength that no schema knows, kept: " + poked.strength().value());
  }

  private <T> T next(Class<T> type) throws InterruptedException, TimeoutException {
    Object value = delivered.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (value == null) {
      throw new TimeoutException("no " + type.getSimpleName() + " was delivered");
    }
    require(type.isInstance(value), "expected " + type.getSimpleName() + ", got " + value);
    return type.cast(value);
  }

  private static CommandRefusedException refusal(CompletableFuture<Void> sending)
      throws InterruptedException, TimeoutException {
    try {
      sending.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      throw new IllegalStateException("a command that is not valid was sent");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CommandRefusedException refused) {
        return refused;
      }
      throw new IllegalStateException("sending failed in another way", e.getCause());
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException(otherwise);
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
