package dev.opcodec.runtime.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.gateway.ChannelInfoEvent;
import dev.opcodec.runtime.gateway.RequestChannelInfoCommand;
import dev.opcodec.runtime.request.Answers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Requests go to the shard of their guild, and are answered there. */
class GroupRequestTest {
  private static final long GUILD_OF_0 = 8L << 22;
  private static final long GUILD_OF_1 = 9L << 22;

  private final GroupPlay play = new GroupPlay(2, 2, UnaryOperator.identity());

  private static RequestChannelInfoCommand info(long guild) {
    return RequestChannelInfoCommand.builder().guildId(guild).fields(List.of()).build();
  }

  private void answer(int shard, long guild, int sequence) {
    play.gateway
        .of(shard)
        .say(
            "{\"op\":0,\"t\":\"CHANNEL_INFO\",\"s\":"
                + sequence
                + ",\"d\":{\"guild_id\":\""
                + guild
                + "\",\"channels\":[]}}");
    play.time.settle();
  }

  @Test
  void each_shard_answers_for_its_own_guilds() {
    play.open();
    play.time.advance(10_000);
    CompletableFuture<ChannelInfoEvent> zero =
        play.group.requestOne(GUILD_OF_0, info(GUILD_OF_0), ChannelInfoEvent.class);
    CompletableFuture<Answers> one = play.group.request(GUILD_OF_1, info(GUILD_OF_1));
    play.time.settle();
    assertThat(play.gateway.of(0).received).filteredOn(it -> it.contains("\"op\":43")).hasSize(1);
    assertThat(play.gateway.of(1).received).filteredOn(it -> it.contains("\"op\":43")).hasSize(1);
    answer(0, GUILD_OF_1, 2);
    assertThat(one).isNotDone();
    answer(1, GUILD_OF_1, 2);
    answer(0, GUILD_OF_0, 3);
    assertThat(zero.join().guildId()).isEqualTo(GUILD_OF_0);
    assertThat(one.join().all(ChannelInfoEvent.class)).hasSize(1);
  }

  @Test
  void request_waits_for_a_shard_that_resumes_and_is_refused_when_the_group_is_closed() {
    play.open();
    play.time.advance(10_000);
    play.gateway.of(1).drop();
    CompletableFuture<ChannelInfoEvent> answered =
        play.group.requestOne(GUILD_OF_1, info(GUILD_OF_1), ChannelInfoEvent.class);
    play.time.advance(10_000);
    answer(1, GUILD_OF_1, 10);
    assertThat(answered).isCompleted();

    CompletableFuture<Answers> open = play.group.request(GUILD_OF_0, info(GUILD_OF_0));
    play.group.closeAsync();
    play.time.advance(1_000);
    assertThatThrownBy(open::join).isInstanceOf(CompletionException.class);
  }
}
