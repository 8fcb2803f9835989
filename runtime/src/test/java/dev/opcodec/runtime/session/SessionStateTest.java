package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.session.machine.Phase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionStateTest {
  private static final SessionState STATE =
      new SessionState("the-\"session\"", 42L, "wss://resume.example/x", 3, 16);

  private static final String JSON =
      "{\"session_id\":\"the-\\\"session\\\"\",\"sequence\":42,"
          + "\"resume_gateway_url\":\"wss://resume.example/x\",\"shard_id\":3,\"shard_count\":16}";

  @Test
  void scenario_31_state_is_one_line_of_json() {
    assertThat(STATE.toJson()).isEqualTo(JSON);
    assertThat(SessionState.fromJson(JSON)).isEqualTo(STATE);
  }

  @Test
  void state_without_a_session_comes_back_too() {
    SessionState nothing = new SessionState(null, null, "", 0, 1);
    assertThat(SessionState.fromJson(nothing.toJson())).isEqualTo(nothing);
    assertThat(nothing.isResumable()).isFalse();
  }

  @Test
  void scenario_49_state_of_a_session_does_not_hold_the_token() {
    Play play = new Play().ready();
    CompletableFuture<SessionState> suspending = play.session.suspendAsync();
    play.time.settle();
    assertThat(suspending.join().toJson()).contains("the-session").doesNotContain("secret");
  }

  @Test
  void keys_of_a_later_version_and_white_space_are_passed_over() {
    assertThat(
            SessionState.fromJson(
                " { \"shard_count\" : 1, \"new\": [{}], \"shard_id\": 0, \"session_id\": \"x\" }\n"))
        .isEqualTo(new SessionState("x", null, "", 0, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"shard_id\":0}",
        "{\"shard_count\":1}",
        "{\"shard_id\":null,\"shard_count\":1}",
        "{\"shard_id\":1,\"shard_count\":1}",
        "{\"shard_id\":-1,\"shard_count\":1}",
        "{\"shard_id\":0,\"shard_count\":1,\"sequence\":-5}",
        "{\"shard_id\":0,\"shard_count\":1,\"sequence\":\"five\"}",
        "{\"shard_id\":0,\"shard_count\":1,\"session_id\":5}",
        "{\"shard_id\":0,\"shard_count\":4294967297}",
        "{\"shard_id\":0,\"shard_count\":1} and more",
        "{\"shard_id\":0,\"shard_count\":1",
        "session-of-secret"
      })
  void what_is_no_state_is_refused_without_being_quoted(String text) {
    assertThatThrownBy(() -> SessionState.fromJson(text))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageNotContaining("secret")
        .hasMessageNotContaining("five");
  }

  @Test
  void scenario_31_session_that_is_suspended_before_it_was_opened_gives_back_what_it_was_given() {
    SessionState given = new SessionState("the-session", 42L, "wss://resume.example", 0, 1);
    Play play = new Play(builder -> builder.resume(given));
    CompletableFuture<SessionState> suspending = play.session.suspendAsync();
    play.time.settle();
    assertThat(suspending).isCompletedWithValue(given);
  }

  @Test
  void
      scenario_31_session_that_is_suspended_in_its_first_connection_gives_back_what_it_was_given() {
    SessionState given = new SessionState("the-session", 42L, "wss://resume.example", 0, 1);
    for (Phase phase : List.of(Phase.CONNECTING, Phase.WAITING, Phase.AWAITING_HELLO)) {
      Play play = new Play(builder -> builder.resume(given)).in(phase);
      CompletableFuture<SessionState> suspending = play.session.suspendAsync();
      play.time.settle();
      assertThat(suspending).as("%s", phase).isCompletedWithValue(given);
    }
  }

  @Test
  void SEQ_1_number_below_nought_is_none_and_the_state_can_be_read_again() {
    Play play = new Play().ready();
    play.peer().say("{\"op\":0,\"t\":\"READY\",\"s\":-1,\"d\":{\"session_id\":\"x\"}}");
    play.peer().say("{\"op\":0,\"t\":\"MESSAGE\",\"s\":-1,\"d\":{\"content\":\"x\"}}");
    CompletableFuture<SessionState> suspending = play.session.suspendAsync();
    play.time.settle();
    SessionState state = suspending.join();
    assertThat(state.sequence()).isNull();
    assertThat(SessionState.fromJson(state.toJson())).isEqualTo(state);
  }

  @Test
  void RES_2_state_with_an_empty_id_has_nothing_to_resume() {
    SessionState empty = new SessionState("", 42L, "wss://resume.example", 0, 1);
    assertThat(empty.isResumable()).isFalse();
    Play play = new Play(builder -> builder.resume(empty)).in(Phase.IDENTIFYING);
    assertThat(play.peer().last()).startsWith("{\"op\":2,");
  }
}
