package dev.opcodec.runtime.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.rest.SessionStartLimit;
import dev.opcodec.runtime.session.LocalIdentifyGate;
import dev.opcodec.runtime.session.VirtualTime;
import dev.opcodec.runtime.session.machine.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SH-2, SH-4 and SH-5: which shard gets what, and how many there have to be. */
class RulesOfShardsTest {
  private static final Path LOG = Path.of("target/test.log");

  @Test
  void
      SH_2_what_belongs_to_no_guild_is_delivered_once_as_shard_0s_and_the_rest_as_its_own_shards() {
    List<String> got = new ArrayList<>();
    GroupPlay play =
        new GroupPlay(
            4,
            4,
            builder ->
                builder.onRaw(
                    (shard, frame) -> {
                      if ("MESSAGE_CREATE".equals(frame.event())) {
                        got.add(shard.id() + " " + frame.d().json());
                      }
                    }));
    play.open();
    String direct = "{\"content\":\"direct\"}";
    String ofGuild = "{\"guild_id\":\"12582912\"}";
    play.gateway.of(0).say(message(2, direct));
    play.gateway.of(3).say(message(2, ofGuild));
    play.time.settle();
    assertThat(got).containsExactly("0/4 " + direct, "3/4 " + ofGuild);
    assertThat(play.group.shardOfGuild(12582912).id().id()).isEqualTo(3);
    assertThat(play.group.shardOfGuild(0).id().id()).as("no guild").isZero();
  }

  private static String message(int sequence, String d) {
    return "{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":" + sequence + ",\"d\":" + d + "}";
  }

  @Test
  void SH_4_group_has_as_many_shards_as_the_gateway_recommends_unless_told_otherwise() {
    GroupPlay recommended = new GroupPlay(7, 16, UnaryOperator.identity()).open();
    assertThat(recommended.group.shards())
        .hasSize(7)
        .allMatch(shard -> shard.id().count() == 7 && shard.state() == Phase.READY);
    GroupPlay told = new GroupPlay(7, 16, builder -> builder.shards(14)).open();
    assertThat(told.group.shards()).hasSize(14).allMatch(shard -> shard.id().count() == 14);
  }

  @ParameterizedTest
  @ValueSource(ints = {4010, 4011})
  void SH_4_SH_5_too_few_shards_and_a_count_that_is_no_multiple_end_the_group_for_good(int code) {
    GroupPlay play = new GroupPlay(4, 1, UnaryOperator.identity());
    play.gateway.closesAtIdentify = code;
    play.group.open();
    play.time.advance(3_600_000);
    assertThat(play.gateway.identifies).hasSize(1);
    assertThat(play.group.ended())
        .failsWithin(Duration.ZERO)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(ShardStoppedException.class)
        .withMessageContaining("close code " + code);
  }

  @Test
  void SH_5_count_that_is_no_multiple_of_what_the_gateway_assigns_is_warned_of()
      throws IOException {
    long before = warnings();
    new GroupPlay(4, 16, builder -> builder.shards(8)).open();
    new GroupPlay(4, 16, builder -> builder.shards(new ShardRange(2, 3, 12))).open();
    assertThat(warnings()).isEqualTo(before);
    new GroupPlay(4, 16, builder -> builder.shards(6)).open();
    assertThat(warnings()).isEqualTo(before + 1);
  }

  private static long warnings() throws IOException {
    return Pattern.compile("shards are no multiple of the recommended")
        .matcher(Files.readString(LOG))
        .results()
        .count();
  }

  @Test
  void SH_5_starts_of_a_large_bot_are_as_many_as_the_gateway_says_and_no_fixed_thousand() {
    VirtualTime time = new VirtualTime();
    LocalIdentifyGate gate =
        new LocalIdentifyGate(new SessionStartLimit(2_500, 0, 60_000, 16), time);
    List<CompletableFuture<Void>> turns = new ArrayList<>();
    for (int shard = 0; shard < 2_600; shard++) {
      turns.add(gate.acquire(shard));
    }
    time.advance(59_999);
    assertThat(turns).noneMatch(CompletableFuture::isDone);
    time.advance(3_600_000);
    assertThat(turns).filteredOn(CompletableFuture::isDone).hasSize(2_500);
  }
}
