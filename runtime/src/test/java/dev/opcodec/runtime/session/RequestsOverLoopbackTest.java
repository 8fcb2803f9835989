package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.opcodec.runtime.codec.OneOrMany;
import dev.opcodec.runtime.gateway.ChannelInfoEvent;
import dev.opcodec.runtime.gateway.ChannelInfoField;
import dev.opcodec.runtime.gateway.ForumUnreadRequestThread;
import dev.opcodec.runtime.gateway.ForumUnreadsEvent;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.GuildMember;
import dev.opcodec.runtime.gateway.GuildMembersChunkEvent;
import dev.opcodec.runtime.gateway.LastMessagesEvent;
import dev.opcodec.runtime.gateway.RequestChannelInfoCommand;
import dev.opcodec.runtime.gateway.RequestForumUnreadsCommand;
import dev.opcodec.runtime.gateway.RequestGuildMembersCommand;
import dev.opcodec.runtime.gateway.RequestLastMessagesCommand;
import dev.opcodec.runtime.gateway.RequestSoundboardSoundsCommand;
import dev.opcodec.runtime.gateway.SoundboardSoundsEvent;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.request.GuildMembers;
import dev.opcodec.runtime.request.RequestFailedException;
import dev.opcodec.runtime.request.RequestOptions;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestsOverLoopbackTest {
  private static final RequestGuildMembersCommand ALL_OF_7 =
      RequestGuildMembersCommand.builder().guildId(OneOrMany.one(7L)).query("").limit(0L).build();

  private final EmbeddedGateway gateway = EmbeddedGateway.start();
  private final BlockingQueue<GuildMembersChunkEvent> handled = new LinkedBlockingQueue<>();
  private final GatewaySession session =
      GatewaySession.builder(GatewayProtocol.PROTOCOL)
          .url(gateway.url())
          .token("test")
          .on(GuildMembersChunkEvent.class, handled::add)
          .build();

  @BeforeEach
  void open() {
    session.open().join();
  }

  @AfterEach
  void close() {
    session.close();
    gateway.close();
  }

  @Test
  void op_8_is_answered_by_its_chunks_in_any_order_and_twice() throws Exception {
    gateway.answer(
        8,
        (client, frame) -> {
          for (int index : new int[] {3, 1, 1, 0, 3, 2}) {
            client.dispatch("GUILD_MEMBERS_CHUNK", chunk(frame, index, 4));
          }
        });
    GuildMembers members = get(session.requestMembers(ALL_OF_7));
    assertThat(members.members())
        .extracting(GuildMember::user)
        .extracting(user -> user.id())
        .containsExactly(100L, 101L, 102L, 103L);
    for (int i = 0; i < 5; i++) {
      assertThat(handled.poll(10, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void many_requests_for_one_guild_are_each_answered_with_their_own() throws Exception {
    gateway.answer(
        8,
        (client, frame) -> {
          client.dispatch("GUILD_MEMBERS_CHUNK", chunk(frame, 1, 2));
          client.dispatch("GUILD_MEMBERS_CHUNK", chunk(frame, 0, 2));
        });
    List<CompletableFuture<GuildMembers>> all =
        LongStream.range(1, 40)
            .mapToObj(id -> ALL_OF_7.withQuery("q" + id).withLimit(100L).withNonce("n" + id))
            .map(session::requestMembers)
            .toList();
    for (int i = 0; i < all.size(); i++) {
      String nonce = "n" + (i + 1);
      assertThat(get(all.get(i)).chunks())
          .hasSize(2)
          .allSatisfy(chunk -> assertThat(chunk.nonce()).isEqualTo(nonce));
    }
  }

  @Test
  void scenario_43_rate_limited_then_answered() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    gateway.answer(
        8,
        (client, frame) -> {
          if (attempts.incrementAndGet() < 3) {
            client.dispatch(
                "RATE_LIMITED",
                "{\"opcode\":8,\"retry_after\":0.05,\"meta\":{\"guild_id\":\"7\",\"nonce\":"
                    + frame.d().tree().get("nonce")
                    + "}}");
          } else {
            client.dispatch("GUILD_MEMBERS_CHUNK", chunk(frame, 0, 1));
          }
        });
    assertThat(get(session.requestMembers(ALL_OF_7)).chunks()).hasSize(1);
    assertThat(attempts).hasValue(3);
  }

  @Test
  void chunks_lost_with_the_connection_come_after_the_resume() throws Exception {
    gateway.answer(
        8,
        (client, frame) -> {
          client.dispatch("GUILD_MEMBERS_CHUNK", chunk(frame, 1, 3));
          client.close(4000, "");
          gateway.dispatch("GUILD_MEMBERS_CHUNK", chunk(frame, 0, 3));
          gateway.dispatch("GUILD_MEMBERS_CHUNK", chunk(frame, 2, 3));
        });
    assertThat(get(session.requestMembers(ALL_OF_7)).chunks()).hasSize(3);
  }

  @Test
  void op_28_is_answered_by_the_unreads_of_its_forum() throws Exception {
    gateway.answer(
        28,
        (client, frame) -> {
          client.dispatch("FORUM_UNREADS", unreads(99));
          client.dispatch("FORUM_UNREADS", unreads(8));
        });
    RequestForumUnreadsCommand command =
        RequestForumUnreadsCommand.builder()
            .guildId(7)
            .channelId(8)
            .threads(List.of(ForumUnreadRequestThread.builder().threadId(9).build()))
            .build();
    ForumUnreadsEvent unreads = get(session.requestOne(command, ForumUnreadsEvent.class));
    assertThat(unreads.channelId()).isEqualTo(8);
  }

  @Test
  void op_31_is_answered_by_one_event_for_each_guild() throws Exception {
    gateway.answer(
        31,
        (client, frame) -> {
          for (JsonNode guild : List.of(item(frame, 2), item(frame, 0), item(frame, 1))) {
            client.dispatch(
                "SOUNDBOARD_SOUNDS", "{\"guild_id\":" + guild + ",\"soundboard_sounds\":[]}");
          }
        });
    RequestSoundboardSoundsCommand command =
        new RequestSoundboardSoundsCommand(List.of(5L, 6L, 7L));
    assertThat(get(session.request(command, SoundboardSoundsEvent.class)))
        .extracting(SoundboardSoundsEvent::guildId)
        .containsExactly(5L, 6L, 7L);
  }

  @Test
  void op_34_is_answered_by_the_last_messages() throws Exception {
    gateway.answer(
        34,
        (client, frame) ->
            client.dispatch("LAST_MESSAGES", "{\"guild_id\":\"7\",\"messages\":[]}"));
    RequestLastMessagesCommand command = new RequestLastMessagesCommand(7, List.of(1L, 2L));
    assertThat(get(session.requestOne(command, LastMessagesEvent.class)).messages()).isEmpty();
    assertThat(get(session.request(command)).events()).hasSize(1);
  }

  @Test
  void op_43_is_answered_by_the_channel_info() throws Exception {
    gateway.answer(
        43,
        (client, frame) ->
            client.dispatch(
                "CHANNEL_INFO", "{\"guild_id\":7,\"channels\":[{\"id\":\"1\",\"status\":\"s\"}]}"));
    RequestChannelInfoCommand command =
        new RequestChannelInfoCommand(7, List.of(ChannelInfoField.STATUS));
    ChannelInfoEvent info = get(session.requestOne(command, ChannelInfoEvent.class));
    assertThat(info.channels()).hasSize(1);
  }

  @Test
  void command_that_is_not_answered_fails_in_its_time() {
    RequestOptions options = RequestOptions.within(Duration.ofMillis(50));
    assertThatThrownBy(
            () -> get(session.request(new RequestChannelInfoCommand(7, List.of()), options)))
        .cause()
        .isInstanceOfSatisfying(
            RequestFailedException.class,
            error -> assertThat(error.reason()).isEqualTo(RequestFailedException.Reason.TIMED_OUT));
  }

  private static JsonNode item(RawFrame frame, int index) {
    return frame.d().tree().get("guild_ids").get(index);
  }

  private static String unreads(long forum) {
    return "{\"guild_id\":\"7\",\"channel_id\":\"%d\",\"permission_denied\":false,\"threads\":[]}"
        .formatted(forum);
  }

  private static String chunk(RawFrame command, int index, int count) {
    return """
        {"guild_id":"7","members":[{"user":{"id":"%d","username":"u","discriminator":"0",
          "avatar":null},"roles":[],"joined_at":null,"deaf":false,"mute":false,"flags":0}],
         "chunk_index":%d,"chunk_count":%d,"nonce":%s}"""
        .formatted(100 + index, index, count, command.d().tree().get("nonce"));
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }
}
