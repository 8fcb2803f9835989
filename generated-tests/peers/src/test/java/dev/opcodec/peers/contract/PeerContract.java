package dev.opcodec.peers.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.opcodec.peers.fixtures.Community;
import dev.opcodec.peers.fixtures.Happenings;
import dev.opcodec.runtime.gateway.BotReady;
import dev.opcodec.runtime.gateway.HeartbeatCommand;
import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.ReadyEvent;
import dev.opcodec.runtime.gateway.ReadyGuild;
import dev.opcodec.runtime.gateway.ResumeCommand;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.testkit.EmbeddedGatewayOptions;
import dev.opcodec.runtime.testkit.ReceivedCommand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What any client lives through; each must come out of it with all its events. */
@Timeout(120)
abstract class PeerContract {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final String TOKEN =
      Base64.getEncoder().withoutPadding().encodeToString("1".getBytes(StandardCharsets.UTF_8))
          + ".of.nobody";

  private final Community community = new Community(0, 12, 6);
  private final Happenings happenings = new Happenings(community, 1);
  private final Sightings sightings = new Sightings();
  private final EmbeddedGateway gateway =
      EmbeddedGateway.start(
          EmbeddedGatewayOptions.defaults()
              .token(TOKEN)
              .heartbeatInterval(BEAT)
              .ready(this::withTheGuild));
  private Peer peer;

  abstract Peer create() throws Exception;

  private ReadyEvent withTheGuild(BotReady ready) {
    byte[] guild = community.unavailable().toString().getBytes(StandardCharsets.UTF_8);
    return new ReadyEvent(ready.withGuilds(List.of(ReadyGuild.CODEC.decode(guild))));
  }

  @BeforeEach
  void connect() throws Exception {
    peer = create();
    peer.connect(gateway.httpUrl(), TOKEN, sightings);
    gateway.commands().await(IdentifyCommand.OPCODE, SOON);
    gateway.dispatch("GUILD_CREATE", community.guildCreate().toString());
    sightings.await("guild " + community.id(), SOON);
    sightings.await("ready", SOON);
  }

  @AfterEach
  void stop() {
    peer.close();
    gateway.close();
  }

  private void say(String content) {
    gateway.dispatch("MESSAGE_CREATE", happenings.message(content).toString());
  }

  private void hears(String content) throws InterruptedException {
    sightings.await("message " + content, SOON);
  }

  @Test
  void gets_messages() throws Exception {
    say("hello");
    hears("hello");
    ObjectNode large = happenings.messageCreate().put("content", "two kilobytes");
    gateway.dispatch("MESSAGE_CREATE", large.toString());
    hears("two kilobytes");
    assertThat(gateway.connections()).hasSize(1);
  }

  @Test
  void beats_with_the_latest_sequence_and_takes_the_acknowledgements() throws Exception {
    say("counted");
    hears("counted");
    ReceivedCommand beat =
        gateway
            .commands()
            .await(
                it -> it.opcode() == HeartbeatCommand.OPCODE && it.frame().d().json().equals("3"),
                SOON);
    assertThat(beat.connection()).isEqualTo(1);
    int beats = gateway.commands().all(HeartbeatCommand.OPCODE).size();
    gateway.commands().await(HeartbeatCommand.OPCODE, beats + 4, SOON);
    // One that missed acknowledgements would have left by now.
    assertThat(gateway.connections()).hasSize(1);
  }

  @Test
  void resumes_after_a_lost_connection_and_gets_what_it_missed() throws Exception {
    say("before");
    hears("before");
    gateway.connection().drop();
    say("missed");
    say("missed too");
    ReceivedCommand resume = gateway.commands().await(ResumeCommand.OPCODE, SOON);
    hears("missed too");
    say("after");
    hears("after");
    assertThat(resume.frame().d().tree().get("seq").asLong()).isEqualTo(3);
    assertThat(gateway.awaitConnection(2, SOON).path()).startsWith("/resume");
    assertThat(gateway.commands().all(IdentifyCommand.OPCODE)).hasSize(1);
    assertThat(sightings.messages())
        .containsExactly("message before", "message missed", "message missed too", "message after");
  }

  @Test
  void resumes_when_asked_to_reconnect() throws Exception {
    gateway.connection().requestReconnect();
    gateway.commands().await(ResumeCommand.OPCODE, SOON);
    say("after");
    hears("after");
    assertThat(gateway.commands().all(IdentifyCommand.OPCODE)).hasSize(1);
  }

  /** The protocol allows a resume here, and not all of them try. */
  @Test
  void comes_back_after_a_close_that_is_not_final() throws Exception {
    gateway.connection().close(4000, "unknown error");
    gateway
        .commands()
        .await(
            it ->
                it.opcode() == ResumeCommand.OPCODE
                    || it.opcode() == IdentifyCommand.OPCODE && it.connection() > 1,
            SOON);
    gateway.dispatch("GUILD_CREATE", community.guildCreate().toString());
    say("after");
    hears("after");
  }

  @Test
  void identifies_anew_when_its_session_is_gone() throws Exception {
    gateway.forgetSessions();
    gateway.connection().drop();
    gateway.commands().await(ResumeCommand.OPCODE, SOON);
    gateway.commands().await(IdentifyCommand.OPCODE, 2, SOON);
    gateway.dispatch("GUILD_CREATE", community.guildCreate().toString());
    say("in the new session");
    hears("in the new session");
  }

  @Test
  void answers_a_requested_beat() throws Exception {
    int beats = gateway.commands().all(HeartbeatCommand.OPCODE).size();
    gateway.connection().requestHeartbeat();
    gateway.commands().await(HeartbeatCommand.OPCODE, beats + 1, BEAT.multipliedBy(4));
  }

  @Test
  void is_not_disturbed_by_an_event_that_it_cannot_know() throws Exception {
    gateway.dispatch("SOMETHING_NEW", "{\"id\":\"1\",\"of\":[null,{}]}");
    say("after it");
    hears("after it");
    assertThat(gateway.connections()).hasSize(1);
  }
}
