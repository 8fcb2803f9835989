package dev.opcodec.runtime.request.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.request.RequestFailedException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskingAgainTest {
  private static final String META = "{\"guild_id\":\"1\",\"nonce\":\"n\"}";

  private final Correlator correlator = Questions.correlator();

  @Test
  void
      scenario_43_rate_limited_question_is_asked_again_after_retry_after_and_times_out_from_then() {
    ask(1, Questions.members("n"), 1_000);
    assertThat(correlator.nextWake()).isEqualTo(31_000);
    assertThat(correlator.received(Questions.rateLimited(25.1234, META), 2_000)).isEmpty();
    assertThat(correlator.nextWake()).isEqualTo(27_124);
    assertThat(correlator.wake(27_123)).isEmpty();
    assertThat(correlator.wake(27_124)).containsExactly(new Outcome.Send(1, true));
    assertThat(correlator.nextWake()).isEqualTo(Long.MAX_VALUE);
    correlator.sending(1, 40_000);
    assertThat(correlator.wake(69_999)).isEmpty();
    assertThat(correlator.wake(70_000))
        .containsExactly(new Outcome.Failed(1, Reason.TIMED_OUT, List.of(), null));
  }

  @Test
  void rate_limit_of_another_opcode_guild_or_nonce_changes_nothing() {
    ask(1, Questions.members("n"), 0);
    AnswerFrame otherOpcode =
        Questions.event("RATE_LIMITED", "{\"opcode\":31,\"retry_after\":1,\"meta\":" + META + "}");
    correlator.received(otherOpcode, 0);
    correlator.received(Questions.rateLimited(1, "{\"guild_id\":\"2\",\"nonce\":\"n\"}"), 0);
    correlator.received(Questions.rateLimited(1, "{\"guild_id\":\"1\",\"nonce\":\"m\"}"), 0);
    correlator.received(Questions.rateLimited(1, "{}"), 0);
    assertThat(correlator.nextWake()).isEqualTo(30_000);
  }

  @Test
  void rate_limit_without_a_nonce_is_meant_for_the_latest_that_is_not_being_answered() {
    ask(1, Questions.members("a"), 0);
    ask(2, Questions.members("b"), 0);
    ask(3, Questions.members("c"), 0);
    correlator.received(Questions.chunk("c", 0, 2), 0);
    correlator.received(Questions.rateLimited(5, "{\"guild_id\":\"1\"}"), 0);
    assertThat(correlator.wake(5_000)).containsExactly(new Outcome.Send(2, true));
  }

  @Test
  void question_that_is_always_too_frequent_fails_in_the_end() {
    ask(1, Questions.members("n"), 0);
    AnswerFrame limited = Questions.rateLimited(0, META);
    for (int i = 0; i < Correlator.MOST_RETRIES; i++) {
      assertThat(correlator.received(limited, i)).isEmpty();
      assertThat(correlator.wake(i)).containsExactly(new Outcome.Send(1, true));
      correlator.sending(1, i);
    }
    assertThat(correlator.received(limited, 10))
        .containsExactly(new Outcome.Failed(1, Reason.RATE_LIMITED, List.of(), limited));
    assertThat(correlator.size()).isZero();
  }

  @Test
  void wait_that_the_gateway_asks_for_is_bounded_whatever_it_says() {
    for (String odd : List.of("-5", "1e300", "\"soon\"", "null")) {
      ask(1, Questions.members("n"), 0);
      correlator.received(
          Questions.event(
              "RATE_LIMITED", "{\"opcode\":8,\"retry_after\":" + odd + ",\"meta\":" + META + "}"),
          0);
      assertThat(correlator.nextWake()).isBetween(0L, 3_600_000L);
      correlator.forget(1);
    }
  }

  @Test
  void after_a_resume_the_rest_may_still_come() {
    ask(1, Questions.members("n"), 0);
    AnswerFrame first = Questions.chunk("n", 0, 2);
    AnswerFrame second = Questions.chunk("n", 1, 2);
    correlator.received(first, 5_000);
    assertThat(correlator.received(second, 29_000))
        .containsExactly(new Outcome.Answered(1, List.of(first, second)));
  }

  @Test
  void lost_session_fails_what_was_sent_and_leaves_what_waits() {
    ask(1, Questions.members("n"), 0);
    AnswerFrame chunk = Questions.chunk("n", 0, 2);
    correlator.received(chunk, 0);
    correlator.ask(2, Questions.members("m"));
    assertThat(correlator.sessionLost())
        .containsExactly(new Outcome.Failed(1, Reason.SESSION_LOST, List.of(chunk), null));
    assertThat(correlator.size()).isEqualTo(1);
  }

  @Test
  void lost_session_has_a_repeatable_question_asked_once_more_from_the_beginning() {
    ask(1, Questions.members("n", Questions.THIRTY_SECONDS.asRepeatable()), 0);
    correlator.received(Questions.chunk("n", 0, 2), 0);
    assertThat(correlator.sessionLost()).containsExactly(new Outcome.Send(1, false));
    assertThat(correlator.sessionLost()).isEmpty();
    assertThat(correlator.nextWake()).isEqualTo(Long.MAX_VALUE);
    correlator.sending(1, 50_000);
    assertThat(correlator.received(Questions.chunk("n", 1, 2), 50_000)).isEmpty();
    assertThat(correlator.sessionLost())
        .extracting(it -> ((Outcome.Failed) it).why())
        .containsExactly(Reason.SESSION_LOST);
  }

  @Test
  void command_lost_in_writing_is_sent_again_once_and_only_if_it_is_repeatable() {
    ask(1, Questions.members("n", Questions.THIRTY_SECONDS.asRepeatable()), 0);
    ask(2, Questions.members("m"), 0);
    assertThat(correlator.sendingUnsure(1)).containsExactly(new Outcome.Send(1, false));
    assertThat(correlator.sendingUnsure(2))
        .containsExactly(new Outcome.Failed(2, Reason.NOT_SENT, List.of(), null));
    assertThat(correlator.sendingUnsure(1))
        .containsExactly(new Outcome.Failed(1, Reason.NOT_SENT, List.of(), null));
  }

  @Test
  void part_of_an_answer_proves_that_the_command_was_written() {
    ask(1, Questions.members("n"), 0);
    AnswerFrame first = Questions.chunk("n", 0, 2);
    AnswerFrame second = Questions.chunk("n", 1, 2);
    correlator.received(first, 0);
    assertThat(correlator.sendingUnsure(1)).isEmpty();
    assertThat(correlator.received(second, 0))
        .containsExactly(new Outcome.Answered(1, List.of(first, second)));
  }

  @Test
  void command_that_arrived_after_all_is_answered_before_it_is_sent_again() {
    ask(1, Questions.members("n", Questions.THIRTY_SECONDS.asRepeatable()), 0);
    correlator.sendingUnsure(1);
    AnswerFrame only = Questions.chunk("n", 0, 1);
    assertThat(correlator.received(only, 0))
        .containsExactly(new Outcome.Answered(1, List.of(only)));
    assertThat(correlator.sending(1, 0)).isEmpty();
    assertThat(correlator.size()).isZero();
  }

  @Test
  void part_of_an_answer_in_a_session_that_is_lost_then_does_not_count_in_the_next() {
    ask(1, Questions.members("n", Questions.THIRTY_SECONDS.asRepeatable()), 0);
    correlator.sendingUnsure(1);
    correlator.received(Questions.chunk("n", 0, 2), 0);
    assertThat(correlator.sessionLost()).isEmpty();
    correlator.sending(1, 0);
    assertThat(correlator.received(Questions.chunk("n", 1, 2), 0)).isEmpty();
    assertThat(correlator.received(Questions.chunk("n", 0, 2), 0)).hasSize(1);
  }

  @Test
  void end_of_the_session_fails_everything() {
    ask(1, Questions.members("a"), 0);
    correlator.ask(2, Questions.members("b"));
    ask(3, Questions.members("c"), 0);
    correlator.received(Questions.rateLimited(5, "{\"guild_id\":\"1\",\"nonce\":\"c\"}"), 0);
    assertThat(correlator.sessionOver())
        .hasSize(3)
        .allSatisfy(it -> assertThat(((Outcome.Failed) it).why()).isEqualTo(Reason.SESSION_OVER));
    assertThat(correlator.size()).isZero();
  }

  private void ask(long number, Question question, long now) {
    correlator.ask(number, question);
    assertThat(correlator.sending(number, now)).isEmpty();
  }
}
