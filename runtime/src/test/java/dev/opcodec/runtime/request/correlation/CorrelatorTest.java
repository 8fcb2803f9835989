package dev.opcodec.runtime.request.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.request.RequestFailedException.Reason;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorrelatorTest {
  private final Correlator correlator = Questions.correlator();

  @Test
  void what_comes_before_the_command_went_out_is_no_answer() {
    correlator.ask(1, Questions.of(43, "{\"guild_id\":\"1\",\"fields\":[]}"));
    AnswerFrame info = Questions.event("CHANNEL_INFO", "{\"guild_id\":\"1\",\"channels\":[]}");
    assertThat(correlator.concerns(info)).isFalse();
    assertThat(correlator.received(info, 0)).isEmpty();
    correlator.sending(1, 0);
    assertThat(correlator.concerns(info)).isTrue();
    assertThat(correlator.received(info, 0)).containsExactly(answered(1, info));
  }

  @Test
  void scenario_40_id_as_a_number_is_the_same_id() {
    ask(1, Questions.of(43, "{\"guild_id\":\"9007199254740993\",\"fields\":[]}"));
    AnswerFrame other = Questions.event("CHANNEL_INFO", "{\"guild_id\":9007199254740992}");
    AnswerFrame info = Questions.event("CHANNEL_INFO", "{\"guild_id\":9007199254740993}");
    assertThat(correlator.received(other, 0)).isEmpty();
    assertThat(correlator.received(info, 0)).containsExactly(answered(1, info));
  }

  @Test
  void equal_questions_are_answered_in_the_order_in_which_they_went_out() {
    correlator.ask(1, Questions.of(34, "{\"guild_id\":\"1\",\"channel_ids\":[\"2\"]}"));
    correlator.ask(2, Questions.of(34, "{\"guild_id\":\"1\",\"channel_ids\":[\"3\"]}"));
    correlator.sending(2, 0);
    correlator.sending(1, 0);
    AnswerFrame first = Questions.event("LAST_MESSAGES", "{\"guild_id\":\"1\",\"messages\":[]}");
    AnswerFrame second = Questions.event("LAST_MESSAGES", "{\"guild_id\":\"1\",\"messages\":[1]}");
    assertThat(correlator.received(first, 0)).containsExactly(answered(2, first));
    assertThat(correlator.received(second, 0)).containsExactly(answered(1, second));
  }

  @Test
  void each_item_of_the_commands_list_is_answered_once_and_stands_in_its_order() {
    ask(1, Questions.of(31, "{\"guild_ids\":[\"1\",\"2\",\"1\",\"3\"]}"));
    AnswerFrame three = sounds(3);
    AnswerFrame one = sounds(1);
    AnswerFrame two = sounds(2);
    assertThat(correlator.received(three, 0)).isEmpty();
    assertThat(correlator.received(three, 0)).isEmpty();
    assertThat(correlator.received(sounds(4), 0)).isEmpty();
    assertThat(correlator.received(one, 0)).isEmpty();
    assertThat(correlator.received(two, 0)).containsExactly(answered(1, one, two, three));
  }

  @Test
  void item_that_the_first_question_has_goes_to_the_next_that_lacks_it() {
    ask(1, Questions.of(31, "{\"guild_ids\":[\"1\",\"2\"]}"));
    ask(2, Questions.of(31, "{\"guild_ids\":[\"2\"]}"));
    AnswerFrame two = sounds(2);
    assertThat(correlator.received(two, 0)).isEmpty();
    assertThat(correlator.received(two, 0)).containsExactly(answered(2, two));
  }

  @Test
  void empty_list_is_answered_as_soon_as_it_went_out() {
    correlator.ask(1, Questions.of(31, "{\"guild_ids\":[]}"));
    assertThat(correlator.sending(1, 0)).containsExactly(answered(1));
  }

  @Test
  void bare_list_is_matched_as_a_whole() {
    ask(1, Questions.of(12, "[\"1\",\"2\"]"));
    AnswerFrame one = Questions.event("GUILD_SYNC", "{\"id\":\"1\"}");
    AnswerFrame two = Questions.event("GUILD_SYNC", "{\"id\":\"2\"}");
    correlator.received(two, 0);
    assertThat(correlator.received(one, 0)).containsExactly(answered(1, one, two));
  }

  @Test
  void chunks_for_several_guilds_are_counted_for_each() {
    ask(1, Questions.of(8, "{\"guild_id\":[\"1\",\"2\"],\"query\":\"\",\"nonce\":\"n\"}"));
    AnswerFrame one = Questions.chunk("\"1\"", "n", 0, 1);
    AnswerFrame twoFirst = Questions.chunk("2", "n", 0, 2);
    AnswerFrame twoSecond = Questions.chunk("2", "n", 1, 2);
    assertThat(correlator.received(twoSecond, 0)).isEmpty();
    assertThat(correlator.received(one, 0)).isEmpty();
    assertThat(correlator.received(Questions.chunk("3", "n", 0, 1), 0)).isEmpty();
    assertThat(correlator.received(twoFirst, 0))
        .containsExactly(answered(1, one, twoFirst, twoSecond));
  }

  @Test
  void chunks_without_an_index_are_counted() {
    ask(1, Questions.members("n"));
    AnswerFrame chunk =
        Questions.event(
            "GUILD_MEMBERS_CHUNK", "{\"guild_id\":\"1\",\"nonce\":\"n\",\"chunk_count\":2}");
    assertThat(correlator.received(chunk, 0)).isEmpty();
    assertThat(correlator.received(chunk, 0)).containsExactly(answered(1, chunk, chunk));
  }

  @Test
  void question_that_names_what_must_match_comes_before_one_that_takes_anything() {
    ask(1, Questions.of(18, "{\"type\":\"guild\",\"channel_id\":\"1\"}"));
    ask(2, Questions.of(20, "{\"stream_key\":\"guild:1:2:3\"}"));
    String key = "{\"stream_key\":\"guild:1:2:3\"}";
    AnswerFrame created = Questions.event("STREAM_CREATE", key);
    AnswerFrame server = Questions.event("STREAM_SERVER_UPDATE", key);
    assertThat(correlator.received(server, 0)).isEmpty();
    assertThat(correlator.received(created, 0)).containsExactly(answered(2, created, server));
    correlator.received(created, 0);
    assertThat(correlator.received(server, 0)).containsExactly(answered(1, created, server));
  }

  @Test
  void refusal_fails_with_what_refused_and_may_answer_another_question() {
    ask(1, Questions.of(20, "{\"stream_key\":\"guild:1:2:3\"}"));
    ask(2, Questions.of(19, "{\"stream_key\":\"guild:1:2:3\"}"));
    AnswerFrame deleted = Questions.event("STREAM_DELETE", "{\"stream_key\":\"guild:1:2:3\"}");
    assertThat(correlator.received(deleted, 0))
        .containsExactly(
            new Outcome.Failed(1, Reason.REFUSED, List.of(), deleted), answered(2, deleted));
  }

  @Test
  void where_nothing_must_come_the_first_is_enough_and_none_is_no_failure() {
    ask(1, Questions.of(13, "{\"channel_id\":\"1\"}"));
    ask(2, Questions.of(13, "{\"channel_id\":\"2\"}"));
    AnswerFrame call = Questions.event("CALL_CREATE", "{\"channel_id\":\"1\"}");
    assertThat(correlator.received(call, 0)).containsExactly(answered(1, call));
    assertThat(correlator.wake(30_000)).containsExactly(answered(2));
  }

  @Test
  void null_in_the_command_is_an_absent_key_in_the_answer() {
    ask(1, Questions.of(4, "{\"guild_id\":null,\"channel_id\":\"7\"}"));
    AnswerFrame elsewhere =
        Questions.event("VOICE_STATE_UPDATE", "{\"guild_id\":\"1\",\"channel_id\":\"7\"}");
    AnswerFrame state = Questions.event("VOICE_STATE_UPDATE", "{\"channel_id\":\"7\"}");
    assertThat(correlator.received(elsewhere, 0)).isEmpty();
    assertThat(correlator.received(state, 0)).containsExactly(answered(1, state));
  }

  @Test
  void frame_of_another_opcode_than_the_dispatch_is_no_event() {
    ask(1, Questions.of(43, "{\"guild_id\":\"1\",\"fields\":[]}"));
    AnswerFrame odd = Questions.frame(99, null, "CHANNEL_INFO", RawJson.of("{\"guild_id\":\"1\"}"));
    assertThat(correlator.concerns(odd)).isFalse();
    assertThat(correlator.received(odd, 0)).isEmpty();
  }

  @Test
  void frame_answers_where_the_schema_names_an_opcode() {
    ask(1, Questions.of(40, "{\"seq\":null,\"qos\":null}"));
    AnswerFrame ack = Questions.frame(11, null, null, RawJson.NULL);
    assertThat(correlator.received(ack, 0)).containsExactly(answered(1, ack));
  }

  @Test
  void number_beyond_all_bounds_and_data_that_is_no_object_answer_nothing() {
    ask(1, Questions.of(43, "{\"guild_id\":\"1\",\"fields\":[]}"));
    String long1 = "{\"guild_id\":" + "1".repeat(2_000) + "}";
    assertThat(correlator.received(Questions.event("CHANNEL_INFO", long1), 0)).isEmpty();
    assertThat(correlator.received(Questions.event("CHANNEL_INFO", "null"), 0)).isEmpty();
    assertThat(correlator.received(Questions.event("CHANNEL_INFO", "[\"1\"]"), 0)).isEmpty();
    assertThat(correlator.size()).isEqualTo(1);
  }

  @Test
  void too_many_questions_are_refused_until_others_are_over() {
    Correlator one = new Correlator(0, Set.of(), 1);
    one.ask(1, Questions.members("a"));
    assertThat(one.ask(2, Questions.members("b")))
        .containsExactly(new Outcome.Failed(2, Reason.TOO_MANY, List.of(), null));
    one.forget(1);
    assertThat(one.ask(3, Questions.members("c"))).containsExactly(new Outcome.Send(3, false));
  }

  @Test
  void forgotten_question_leaves_nothing_behind() {
    ask(1, Questions.members("n"));
    correlator.forget(1);
    correlator.forget(1);
    assertThat(correlator.size()).isZero();
    assertThat(correlator.concerns(Questions.chunk("n", 0, 1))).isFalse();
    assertThat(correlator.sending(1, 0)).isEmpty();
    assertThat(correlator.notSent(1, Reason.NOT_SENT)).isEmpty();
    assertThat(correlator.nextWake()).isEqualTo(Long.MAX_VALUE);
  }

  private void ask(long number, Question question) {
    assertThat(correlator.ask(number, question)).containsExactly(new Outcome.Send(number, false));
    assertThat(correlator.sending(number, 0)).isEmpty();
  }

  private static AnswerFrame sounds(int guild) {
    return Questions.event(
        "SOUNDBOARD_SOUNDS", "{\"guild_id\":\"" + guild + "\",\"soundboard_sounds\":[]}");
  }

  private static Outcome answered(long question, AnswerFrame... frames) {
    return new Outcome.Answered(question, List.of(frames));
  }
}
