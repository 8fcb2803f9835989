package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.session.machine.DispatchKind;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.session.machine.ResumePoint;
import dev.opcodec.runtime.transport.compression.Compression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyTest {
  private static final Path LOG = Path.of("target/test.log");
  private static final String SESSION = "the-session";

  @Test
  void scenario_49_neither_token_nor_session_id_is_logged_or_told() throws IOException {
    List<String> told = new ArrayList<>();
    Play play =
        new Play(
            builder -> builder.listener(Listeners.lifecycle(event -> told.add(event.toString()))));
    play.ready().drop();
    play.peer().say("{\"op\":0,\"t\":\"RESUMED\",\"s\":3,\"d\":{}}");
    play.session.send(new TestProtocol.Poke("x".repeat(5_001)));
    play.peer().say("{\"op\":9,\"d\":false}");
    play.time.advance(10_000);
    play.peer().hello();
    play.time.advance(10_000);
    play.peer().say("not JSON " + Play.TOKEN);
    play.time.advance(10_000);
    play.peer().listener.closed(4000, "who are you, " + Play.TOKEN + "?");
    play.time.settle();
    play.peer().listener.failed(401, "not " + Play.TOKEN.substring("Bot ".length()));
    play.time.advance(10_000);
    play.peer().hello();
    play.time.advance(10_000);
    play.peer().ready();
    play.peer().listener.closed(4000, SESSION + " is lost");
    play.time.settle();
    play.peer().hello();
    play.peer().listener.closed(4004, "no " + Play.TOKEN + " of " + SESSION);
    play.time.settle();
    told.add(play.session.toString());
    assertThatThrownBy(() -> play.session.ended().join())
        .satisfies(error -> told.add(error + " " + error.getCause()));

    String log = Files.readString(LOG);
    assertThat(log).contains("shard 0/1: Resuming").contains("Stopped");
    assertThat(log).doesNotContain("secret-of-the-bot").doesNotContain(SESSION);
    assertThat(log).contains("who are you, ").contains(" is lost");
    assertThat(told).noneMatch(it -> it.contains("secret-of-the-bot") || it.contains(SESSION));
  }

  @Test
  void scenario_49_token_that_a_long_reason_ends_in_is_not_shown_in_part() {
    List<String> told = new ArrayList<>();
    Play play =
        new Play(
            builder -> builder.listener(Listeners.lifecycle(event -> told.add(event.toString()))));
    play.in(Phase.CONNECTING);
    for (int length = 100; length < 200; length++) {
      play.peer().listener.failed(null, "x".repeat(length) + Play.TOKEN);
      play.time.advance(60_000);
    }
    assertThat(told).hasSizeGreaterThan(100).noneMatch(text -> text.contains("Bot M"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wss://resume.example/the-session",
        "wss://resume.example/MTk4.secret-of-the-bot.xyz",
        "wss://x\\nsomeone said the-session"
      })
  void scenario_49_resume_url_shows_neither_id_nor_token_nor_other_lines(String url) {
    List<String> told = new ArrayList<>();
    Play play =
        new Play(
            builder -> builder.listener(Listeners.lifecycle(event -> told.add(event.toString()))));
    play.in(Phase.IDENTIFYING);
    play.peer()
        .say(
            "{\"op\":0,\"t\":\"READY\",\"s\":1,\"d\":{\"session_id\":\"the-session\","
                + "\"resume_gateway_url\":\""
                + url
                + "\"}}");
    play.time.settle();
    play.drop();
    assertThat(play.session.state()).isEqualTo(Phase.RESUMING);
    assertThat(told)
        .noneMatch(
            text ->
                text.contains(SESSION)
                    || text.contains("secret-of-the-bot")
                    || text.contains("\n"));
  }

  @Test
  void scenario_49_values_that_hold_a_secret_do_not_print_it() {
    assertThat(new SessionState(SESSION, 1L, "wss://x", 0, 1).toString()).doesNotContain(SESSION);
    assertThat(new ResumePoint(SESSION, "wss://x", 1).toString()).doesNotContain(SESSION);
    assertThat(new DispatchKind.Ready(SESSION, "wss://x").toString()).doesNotContain(SESSION);
  }

  @Test
  void scenario_49_an_identify_that_is_refused_does_not_show_the_token() {
    assertThatThrownBy(
            () ->
                new Play(
                    builder ->
                        builder
                            .compression(Compression.ZLIB_STREAM)
                            .identify(it -> it.toBuilder().compress(true).build())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("IDENTIFY: compress needs Compression.NONE beside it");
    assertThatThrownBy(() -> new Play(builder -> builder.token(Play.TOKEN.repeat(200))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("IDENTIFY takes ")
        .hasMessageNotContaining("secret-of-the-bot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret\n", "sec\r\nret", "sec\u0000ret", " ", ""})
  void scenario_49_token_with_a_lines_end_is_refused_and_not_shown(String token) {
    assertThatThrownBy(() -> GatewaySession.builder(TestProtocol.PROTOCOL).token(token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a token is not blank and has no line's end in it");
  }

  @Test
  void a_session_without_a_token_is_not_built() {
    assertThatThrownBy(() -> GatewaySession.builder(TestProtocol.PROTOCOL).build())
        .isInstanceOf(IllegalStateException.class);
  }
}
