package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.opcodec.runtime.codec.OneOrMany;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.ChannelInfoEvent;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.GuildMembersChunkEvent;
import dev.opcodec.runtime.gateway.RateLimitedEvent;
import dev.opcodec.runtime.gateway.RequestChannelInfoCommand;
import dev.opcodec.runtime.gateway.RequestGuildMembersCommand;
import dev.opcodec.runtime.gateway.RequestLastMessagesCommand;
import dev.opcodec.runtime.gateway.UnknownCommand;
import dev.opcodec.runtime.gateway.VoiceServerUpdateEvent;
import dev.opcodec.runtime.gateway.VoiceStateUpdateCommand;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.request.Answers;
import dev.opcodec.runtime.request.GuildMembers;
import dev.opcodec.runtime.request.RequestFailedException;
import dev.opcodec.runtime.request.RequestFailedException.Reason;
import dev.opcodec.runtime.request.RequestLimits;
import dev.opcodec.runtime.request.RequestOptions;
import dev.opcodec.runtime.session.TestProtocol.Poke;
import dev.opcodec.runtime.session.machine.Phase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class RequestsTest {
  private static final RequestGuildMembersCommand ALL_OF_7 =
      RequestGuildMembersCommand.builder().guildId(OneOrMany.one(7L)).query("").limit(0L).build();
  private static final RequestChannelInfoCommand INFO_OF_7 =
      RequestChannelInfoCommand.builder().guildId(7).fields(List.of()).build();
  private static final String INFO = "{\"guild_id\":\"7\",\"channels\":[]}";

  private final List<Object> handled = new ArrayList<>();
  private final Play play = play(RequestLimits.DEFAULT);
  private long sequence = 1;

  private Play play(RequestLimits limits) {
    return new Play(
        GatewayProtocol.PROTOCOL,
        builder -> builder.requests(limits).on(GuildMembersChunkEvent.class, handled::add));
  }

  @Test
  void member_request_gets_a_nonce_and_all_chunks_in_order_which_handlers_get_too() {
    play.ready();
    CompletableFuture<GuildMembers> members = play.session.requestMembers(ALL_OF_7);
    play.time.settle();
    JsonNode sent = RawJson.of(play.peer().last()).tree();
    String nonce = sent.at("/d/nonce").textValue();
    assertThat(nonce).hasSizeBetween(3, 32).isASCII();
    assertThat(sent)
        .isEqualTo(
            RawJson.of(
                    "{\"op\":8,\"d\":{\"guild_id\":\"7\",\"query\":\"\",\"limit\":0,\"nonce\":\""
                        + nonce
                        + "\"}}")
                .tree());
    chunk(nonce, 2, 3);
    chunk(nonce, 0, 3);
    chunk(nonce, 0, 3);
    assertThat(members).isNotDone();
    chunk(nonce, 1, 3);
    assertThat(members.join().chunks())
        .extracting(GuildMembersChunkEvent::chunkIndex)
        .containsExactly(0L, 1L, 2L);
    assertThat(members.join().members()).hasSize(3);
    assertThat(members.join().presences()).isEmpty();
    assertThat(members.join().notFound()).isEmpty();
    assertThat(handled).hasSize(4);
  }

  @Test
  void what_handlers_and_a_request_get_is_decoded_once() {
    play.ready();
    CompletableFuture<GuildMembers> members = play.session.requestMembers(ALL_OF_7);
    play.time.settle();
    chunk(nonces().get(0), 0, 1);
    assertThat(members.join().chunks()).hasSize(1);
    assertThat(members.join().chunks().get(0)).isSameAs(handled.get(0));
  }

  @Test
  void nonce_of_the_user_is_kept() {
    play.ready();
    play.session.requestMembers(ALL_OF_7.withNonce("mine"));
    play.time.settle();
    assertThat(play.peer().last()).contains("\"nonce\":\"mine\"");
  }

  @Test
  void requests_for_one_guild_are_told_apart_by_their_nonces() {
    play.ready();
    RequestGuildMembersCommand named = ALL_OF_7.withQuery("a").withLimit(1L);
    CompletableFuture<GuildMembers> first = play.session.requestMembers(named);
    CompletableFuture<GuildMembers> second = play.session.requestMembers(named);
    play.time.settle();
    List<String> nonces = nonces();
    chunk(nonces.get(1), 0, 1);
    assertThat(first).isNotDone();
    assertThat(second).isCompleted();
    chunk(nonces.get(0), 0, 1);
    assertThat(first).isCompleted();
  }

  @Test
  void scenario_43_rate_limited_request_goes_out_again_after_retry_after() {
    play.ready();
    CompletableFuture<GuildMembers> members = play.session.requestMembers(ALL_OF_7);
    play.time.settle();
    String nonce = nonces().get(0);
    play.time.advance(20_000);
    dispatch(
        "RATE_LIMITED",
        "{\"opcode\":8,\"retry_after\":2.5,\"meta\":{\"guild_id\":\"7\",\"nonce\":\""
            + nonce
            + "\"}}");
    play.time.advance(2_499);
    assertThat(nonces()).hasSize(1);
    play.time.advance(1);
    assertThat(nonces()).containsExactly(nonce, nonce);
    play.time.advance(29_000);
    assertThat(members).isNotDone();
    chunk(nonce, 0, 1);
    assertThat(members).isCompleted();
  }

  @Test
  void request_that_is_never_let_through_fails_with_the_refusal() {
    play.ready();
    CompletableFuture<GuildMembers> members = play.session.requestMembers(ALL_OF_7);
    for (int i = 0; i < 9; i++) {
      play.time.advance(1_000);
      dispatch("RATE_LIMITED", "{\"opcode\":8,\"retry_after\":1,\"meta\":{\"guild_id\":\"7\"}}");
    }
    RequestFailedException failure = failure(members);
    assertThat(failure.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(failure.refusal()).isInstanceOf(RateLimitedEvent.class);
  }

  @Test
  void time_out_counts_from_sending_and_tells_what_came() {
    CompletableFuture<GuildMembers> members = play.session.requestMembers(ALL_OF_7);
    play.time.advance(100_000);
    play.ready();
    chunk(nonces().get(0), 1, 3);
    play.time.advance(29_999);
    assertThat(members).isNotDone();
    play.time.advance(1);
    RequestFailedException failure = failure(members);
    assertThat(failure.reason()).isEqualTo(Reason.TIMED_OUT);
    assertThat(failure.command()).isEqualTo("REQUEST_GUILD_MEMBERS");
    assertThat(failure.received().all(GuildMembersChunkEvent.class)).hasSize(1);
    assertThat(failure.refusal()).isNull();
    assertThat(failure)
        .hasMessage(
            "REQUEST_GUILD_MEMBERS failed: its answer did not come in time; parts of the answer"
                + " that came: Answers[1 events, 0 frames]");
  }

  @Test
  void chunks_that_were_missed_are_replayed_after_a_resume() {
    play.ready();
    CompletableFuture<GuildMembers> members = play.session.requestMembers(ALL_OF_7);
    play.time.settle();
    String nonce = nonces().get(0);
    chunk(nonce, 0, 2);
    play.drop();
    chunk(nonce, 1, 2);
    dispatch("RESUMED", "{}");
    assertThat(members).isCompleted();
  }

  @Test
  void new_session_has_members_asked_for_once_more_and_fails_the_rest() {
    play.ready();
    CompletableFuture<GuildMembers> members = play.session.requestMembers(ALL_OF_7);
    CompletableFuture<Answers> info = play.session.request(INFO_OF_7);
    CompletableFuture<Answers> again =
        play.session.request(
            INFO_OF_7.withGuildId(8),
            RequestOptions.within(Duration.ofSeconds(100)).asRepeatable());
    play.time.settle();
    loseTheSession();
    assertThat(failure(info).reason()).isEqualTo(Reason.SESSION_LOST);
    play.time.advance(40_000);
    assertThat(play.session.state()).isEqualTo(Phase.READY);
    assertThat(nonces()).hasSize(1);
    chunk(nonces().get(0), 0, 1);
    assertThat(members).isCompleted();
    assertThat(again).isNotDone();
    loseTheSession();
    assertThat(failure(again).reason()).isEqualTo(Reason.SESSION_LOST);
  }

  @Test
  void end_of_the_session_fails_what_waits_and_what_was_sent_and_what_comes_after() {
    CompletableFuture<Answers> waiting = play.session.request(INFO_OF_7);
    play.ready();
    CompletableFuture<Answers> sent = play.session.request(INFO_OF_7);
    play.time.settle();
    play.session.closeAsync();
    play.time.settle();
    CompletableFuture<Answers> late = play.session.request(INFO_OF_7);
    play.time.settle();
    for (CompletableFuture<Answers> request : List.of(waiting, sent, late)) {
      assertThat(failure(request).reason()).isEqualTo(Reason.SESSION_OVER);
    }
    assertThat(play.time.timers()).isZero();
  }

  @Test
  void answered_and_cancelled_requests_leave_no_timer_behind() {
    play.ready();
    int before = play.time.timers();
    CompletableFuture<ChannelInfoEvent> info =
        play.session.requestOne(INFO_OF_7, ChannelInfoEvent.class);
    CompletableFuture<Answers> cancelled = play.session.request(INFO_OF_7.withGuildId(8));
    play.time.settle();
    assertThat(play.time.timers()).isEqualTo(before + 1);
    dispatch("CHANNEL_INFO", INFO);
    assertThat(info.join().guildId()).isEqualTo(7);
    cancelled.cancel(false);
    play.time.settle();
    assertThat(play.time.timers()).isEqualTo(before);
  }

  @Test
  void command_of_a_cancelled_request_is_not_sent_if_it_has_not_left() {
    play.session.request(INFO_OF_7).cancel(false);
    CompletableFuture<ChannelInfoEvent> other =
        play.session.requestOne(INFO_OF_7.withGuildId(8), ChannelInfoEvent.class);
    play.ready();
    assertThat(play.peer().received).filteredOn(it -> it.contains("\"op\":43")).hasSize(1);
    assertThat(play.peer().last()).contains("\"guild_id\":\"8\"");
    assertThat(other).isNotDone();
  }

  @Test
  void command_of_a_cancelled_request_that_waits_for_its_quota_is_not_sent() {
    play.ready();
    play.session.requestMembers(ALL_OF_7);
    CompletableFuture<GuildMembers> waiting = play.session.requestMembers(ALL_OF_7);
    play.time.settle();
    waiting.cancel(false);
    play.time.advance(40_000);
    assertThat(play.peer().received).filteredOn(it -> it.contains("\"op\":8,")).hasSize(1);
  }

  @Test
  void command_that_is_not_valid_fails_with_its_refusal() {
    RequestFailedException failure = failure(play.session.requestMembers(ALL_OF_7.withLimit(101L)));
    assertThat(failure.reason()).isEqualTo(Reason.NOT_SENT);
    assertThat(failure).cause().isInstanceOf(CommandRefusedException.class);
    assertThat(((CommandRefusedException) failure.getCause()).violations()).isNotEmpty();
  }

  @Test
  void command_that_cannot_be_written_fails_with_its_refusal() {
    play.ready();
    play.transport.writes = false;
    RequestFailedException failure = failure(play.session.request(INFO_OF_7));
    assertThat(failure.reason()).isEqualTo(Reason.NOT_SENT);
    assertThat(((CommandRefusedException) failure.getCause()).reason())
        .isEqualTo(CommandRefusedException.Reason.CONNECTION_LOST);
  }

  @Test
  void what_no_answer_belongs_to_is_a_mistake_of_the_caller() {
    assertThatThrownBy(() -> play.session.request(new Poke("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing answers opcode 50");
    assertThatThrownBy(() -> play.session.requestOne(INFO_OF_7, RateLimitedEvent.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(ChannelInfoEvent.class.getName());
  }

  @Test
  void answer_that_cannot_be_decoded_fails_with_where() {
    play.ready();
    CompletableFuture<Answers> info = play.session.request(INFO_OF_7);
    play.time.settle();
    dispatch("CHANNEL_INFO", "{\"guild_id\":\"7\",\"channels\":\"none\"}");
    RequestFailedException failure = failure(info);
    assertThat(failure.reason()).isEqualTo(Reason.UNDECODABLE);
    assertThat(failure.getCause()).hasMessageContaining("$.d.channels");
  }

  @Test
  void command_of_a_known_opcode_in_raw_form_is_answered_too() {
    play.ready();
    CompletableFuture<Answers> info =
        play.session.request(new UnknownCommand(43, RawJson.of("{\"guild_id\":\"7\"}")));
    CompletableFuture<Answers> members =
        play.session.request(
            new UnknownCommand(8, RawJson.of("{\"guild_id\":\"7\",\"query\":\"a\"}")));
    play.time.settle();
    dispatch("CHANNEL_INFO", INFO);
    assertThat(info.join().events()).hasSize(1);
    chunk(nonces().get(0), 0, 1);
    assertThat(members.join().first(GuildMembersChunkEvent.class)).isNotNull();
  }

  @Test
  void answer_that_need_not_come_is_waited_for_if_it_is_asked_for() {
    play.ready();
    VoiceStateUpdateCommand join =
        VoiceStateUpdateCommand.builder()
            .guildId(7L)
            .channelId(8L)
            .selfMute(false)
            .selfDeaf(false)
            .build();
    CompletableFuture<VoiceServerUpdateEvent> server =
        play.session.requestOne(join, VoiceServerUpdateEvent.class);
    play.time.settle();
    dispatch("VOICE_SERVER_UPDATE", "{\"token\":\"t\",\"guild_id\":\"7\",\"endpoint\":null}");
    assertThat(server.join().guildId()).isEqualTo(7L);
    CompletableFuture<VoiceServerUpdateEvent> none =
        play.session.requestOne(join, VoiceServerUpdateEvent.class);
    play.time.advance(30_000);
    assertThat(failure(none).reason()).isEqualTo(Reason.TIMED_OUT);
  }

  @Test
  void too_many_requests_fail_at_once() {
    Play small = play(new RequestLimits(Duration.ofSeconds(1), 2)).ready();
    RequestLastMessagesCommand last =
        RequestLastMessagesCommand.builder().guildId(7).channelIds(List.of(1L)).build();
    CompletableFuture<Answers> first = small.session.request(last);
    small.session.request(last);
    CompletableFuture<Answers> third = small.session.request(last);
    small.time.settle();
    assertThat(failure(third).reason()).isEqualTo(Reason.TOO_MANY);
    small.time.advance(1_000);
    assertThat(failure(first).reason()).isEqualTo(Reason.TIMED_OUT);
    CompletableFuture<Answers> fourth = small.session.request(last);
    small.time.settle();
    assertThat(fourth).isNotDone();
  }

  private void loseTheSession() {
    play.peer().say("{\"op\":9,\"d\":false}");
    play.time.advance(6_000);
    play.peer().hello();
    play.time.advance(10_000);
    assertThat(play.peer().last()).startsWith("{\"op\":2,");
    play.peer().ready();
    play.time.settle();
    sequence = 1;
  }

  private void chunk(String nonce, int index, int count) {
    dispatch(
        "GUILD_MEMBERS_CHUNK",
        """
        {"guild_id":"7","members":[{"user":{"id":"%d","username":"u","discriminator":"0",
          "avatar":null},"roles":[],"joined_at":null,"deaf":false,"mute":false,"flags":0}],
         "chunk_index":%d,"chunk_count":%d,"nonce":"%s"}"""
            .formatted(100 + index, index, count, nonce));
  }

  private void dispatch(String name, String data) {
    play.peer().say("{\"op\":0,\"t\":\"%s\",\"s\":%d,\"d\":%s}".formatted(name, ++sequence, data));
    play.time.settle();
  }

  /** Of the commands that the latest connection got. */
  private List<String> nonces() {
    return play.peer().received.stream()
        .map(text -> GatewayProtocol.PROTOCOL.readFrame(text.getBytes(StandardCharsets.UTF_8)))
        .filter(frame -> frame.opcode() == 8)
        .map(RawFrame::d)
        .map(d -> d.tree().get("nonce").textValue())
        .toList();
  }

  private RequestFailedException failure(CompletableFuture<?> request) {
    play.time.settle();
    assertThat(request).isCompletedExceptionally();
    CompletionException wrapped = catchThrowableOfType(CompletionException.class, request::join);
    return (RequestFailedException) wrapped.getCause();
  }
}
