package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.UnknownCommand;
import dev.opcodec.runtime.gateway.UserCommand;
import dev.opcodec.runtime.session.CommandRefusedException.Reason;
import dev.opcodec.runtime.session.TestProtocol.Poke;
import dev.opcodec.runtime.session.TestProtocol.Stranger;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class CommandsTest {
  private static final int FRAME_AROUND_A_POKE = "{\"op\":50,\"d\":\"\"}".length();

  @Test
  void command_completes_when_it_is_on_the_wire() {
    Play play = new Play();
    CompletableFuture<Void> sent = play.session.send(new Poke("hello"));
    play.ready();
    assertThat(play.peer().last()).isEqualTo("{\"op\":50,\"d\":\"hello\"}");
    play.time.settle();
    assertThat(sent).isCompleted();
  }

  @Test
  void command_whose_future_is_cancelled_before_it_left_is_not_sent() {
    Play play = new Play();
    play.session.send(new Poke("first"));
    play.session.send(new Poke("unwanted")).cancel(false);
    play.session.send(new Poke("second"));
    play.ready();
    assertThat(play.peer().received)
        .filteredOn(frame -> frame.startsWith("{\"op\":50,"))
        .containsExactly("{\"op\":50,\"d\":\"first\"}", "{\"op\":50,\"d\":\"second\"}");
  }

  @Test
  void command_whose_time_ran_out_before_it_left_is_not_sent() {
    Play play = new Play();
    play.session
        .send(new Poke("unwanted"))
        .completeExceptionally(new TimeoutException("as orTimeout does"));
    play.ready();
    assertThat(play.peer().received).noneMatch(frame -> frame.contains("unwanted"));
  }

  @Test
  void scenario_26_command_sent_while_resuming_completes_after_resumed() {
    Play play = new Play().ready().drop();
    CompletableFuture<Void> sent = play.session.send(new Poke("hello"));
    play.time.settle();
    assertThat(sent).isNotDone();
    play.peer().say("{\"op\":0,\"t\":\"RESUMED\",\"s\":2,\"d\":{}}");
    play.time.settle();
    assertThat(sent).isCompleted();
  }

  @Test
  void scenario_42_SEND_1_payload_of_4097_bytes_is_refused_with_its_name_and_size() {
    Play play = new Play().ready();
    int most = 4096 - FRAME_AROUND_A_POKE;
    assertThat(play.session.send(new Poke("x".repeat(most)))).isNotCompletedExceptionally();
    CommandRefusedException refused = refusal(play, new Poke("x".repeat(most + 1)));
    assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(refused.command()).isEqualTo("POKE");
    assertThat(refused.size()).isEqualTo(4097);
    assertThat(refused).hasMessage("POKE was refused: it takes 4097 bytes of at most 4096");
  }

  @Test
  void size_counts_bytes_and_not_characters() {
    assertThat(refusal(new Play(), new Poke("é".repeat(2050))).reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void command_of_an_unknown_opcode_is_sent_but_its_size_is_checked() {
    Play play = new Play().ready();
    play.session.send(new UnknownCommand(77, RawJson.of("[1]")));
    play.time.settle();
    assertThat(play.peer().last()).isEqualTo("{\"op\":77,\"d\":[1]}");
    RawJson large = RawJson.of("\"" + "x".repeat(5_000) + "\"");
    CommandRefusedException refused = refusal(play, new UnknownCommand(77, large));
    assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(refused.command()).isEqualTo("opcode 77");
  }

  @Test
  void invalid_command_is_refused_with_all_that_is_wrong_and_not_sent() {
    Play play = new Play().ready();
    int before = play.peer().received.size();
    CommandRefusedException refused = refusal(play, new Poke("x".repeat(5_001)));
    assertThat(refused.reason()).isEqualTo(Reason.INVALID);
    assertThat(refused.violations()).hasSize(1);
    assertThat(refused.getMessage()).startsWith("POKE was refused: d").doesNotContain("xxx");
    assertThat(play.peer().received).hasSize(before);
  }

  @Test
  void command_of_another_protocol_is_refused() {
    CommandRefusedException refused = refusal(new Play(), new Stranger("x"));
    assertThat(refused.reason()).isEqualTo(Reason.NOT_IN_PROTOCOL);
    assertThat(refused.command()).isEqualTo("opcode 51");
  }

  @Test
  void command_after_the_end_is_refused() {
    Play play = new Play().ready();
    play.session.closeAsync();
    play.time.settle();
    assertThat(refusal(play, new Poke("x")).reason()).isEqualTo(Reason.SESSION_OVER);
  }

  @Test
  void command_that_waits_is_refused_at_the_end() {
    Play play = new Play();
    CompletableFuture<Void> waiting = play.session.send(new Poke("x"));
    play.session.closeAsync();
    play.time.settle();
    assertThat(waiting).isCompletedExceptionally();
  }

  @Test
  void command_that_cannot_be_written_fails() {
    Play play = new Play().ready();
    play.transport.writes = false;
    assertThat(refusal(play, new Poke("x")).reason()).isEqualTo(Reason.CONNECTION_LOST);
  }

  private static CommandRefusedException refusal(Play play, UserCommand command) {
    CompletableFuture<Void> sent = play.session.send(command);
    play.time.settle();
    assertThat(sent).isCompletedExceptionally();
    return (CommandRefusedException) catchThrowable(sent::join).getCause();
  }
}
