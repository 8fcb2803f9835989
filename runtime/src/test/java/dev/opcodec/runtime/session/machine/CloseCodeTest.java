package dev.opcodec.runtime.session.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloseCodeTest {
  private final ModelGateway gateway = ModelGateway.ready();
  private final VirtualSession session = gateway.session;

  @ParameterizedTest
  @NullSource
  @ValueSource(ints = {1005, 1006, 1011, 4000, 4001, 4002, 4242, 4999, 3000, 65_535})
  void scenario_38_RES_1_SEND_9_code_that_allows_it_and_no_code_at_all_resume(Integer code) {
    session.forget();
    gateway.close(code);
    assertThat(session.all(Effect.SendResume.class)).hasSize(1);
    assertThat(session.all(Effect.SendIdentify.class)).isEmpty();
    assertThat(session.told(LifecycleEvent.Disconnected.class))
        .containsExactly(
            new LifecycleEvent.Disconnected(1, LifecycleEvent.Loss.CLOSED, code, "", true, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {4003, 4005, 4006, 4007, 4008, 4009})
  void SEQ_5_code_that_ends_the_session_identifies_at_the_original_url(int code) {
    session.forget();
    gateway.close(code);
    assertThat(session.all(Effect.SendIdentify.class)).hasSize(1);
    assertThat(session.all(Effect.SendResume.class)).isEmpty();
    assertThat(session.last(Effect.Connect.class).url()).isEqualTo("wss://gateway.example/");
  }

  @ParameterizedTest
  @ValueSource(ints = {4004, 4010, 4011, 4012, 4013, 4014, 4015})
  void scenario_23_ID_4_ID_5_fatal_code_stops_with_its_reason(int code) {
    session.forget();
    gateway.close(code);
    session.advance(3_600_000);
    assertThat(session.all(Effect.Stop.class))
        .containsExactly(
            new Effect.Stop(new StopReason(StopReason.Cause.REFUSED_BY_GATEWAY, code, "")));
    assertThat(session.all(Effect.Connect.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {4004, 4013, 4014})
  void scenario_23_ID_6_fatal_code_in_answer_to_identify_stops_too(int code) {
    ModelGateway fresh = new ModelGateway(new VirtualSession());
    fresh.answersIdentify = false;
    fresh.start();
    fresh.close(code);
    assertThat(fresh.session.phase()).isEqualTo(Phase.STOPPED);
  }

  @Test
  void what_the_gateway_says_of_its_code_is_told_without_the_sessions_id() {
    session.input(new Input.Closed(1, 4000, "session-1 has moved"));
    assertThat(session.told(LifecycleEvent.Disconnected.class).get(0).reason())
        .isEqualTo("… has moved");
    session.input(new Input.Closed(2, 4010, "shard of session-1"));
    assertThat(session.last(Effect.Stop.class).reason().closeText()).isEqualTo("4010 (shard of …)");
    assertThat(StopReason.CLOSED.closeText()).isEmpty();
  }

  @Test
  void code_that_says_all_is_done_ends_without_an_error() {
    gateway.close(4016);
    assertThat(session.last(Effect.Stop.class).reason())
        .isEqualTo(new StopReason(StopReason.Cause.ENDED_BY_GATEWAY, 4016, ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001})
  void scenario_22_going_away_resumes_at_most_once_then_identifies(int code) {
    session.forget();
    gateway.answersResume = false;
    gateway.close(code);
    assertThat(session.all(Effect.SendResume.class)).hasSize(1);
    gateway.close(code);
    session.advance(10_000);
    assertThat(session.all(Effect.SendResume.class)).hasSize(1);
    assertThat(session.all(Effect.SendIdentify.class)).hasSize(1);
  }

  @Test
  void scenario_22_the_one_resume_may_fail_in_any_way() {
    session.forget();
    gateway.answersResume = false;
    gateway.close(1001);
    gateway.dispatch();
    gateway.drop();
    session.advance(10_000);
    assertThat(session.all(Effect.SendResume.class)).hasSize(1);
    assertThat(session.all(Effect.SendIdentify.class)).hasSize(1);
  }
}
