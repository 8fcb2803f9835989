package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.codec.JsonDecodeException;
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
}
