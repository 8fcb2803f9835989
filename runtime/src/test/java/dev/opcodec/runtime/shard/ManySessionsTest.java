package dev.opcodec.runtime.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.RequestSoundboardSoundsCommand;
import dev.opcodec.runtime.rest.GatewayClient;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.testkit.EmbeddedGatewayOptions;
import dev.opcodec.runtime.testkit.ReceivedCommand;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class ManySessionsTest {
  private static final long GUILD = 613425648685547541L; // of shard 0 of 8: 146252071544 % 8

  @Test
  void group_of_eight_gets_ready_over_loopback_with_the_recommended_count_and_sends_by_guild()
      throws Exception {
    EmbeddedGatewayOptions options =
        EmbeddedGatewayOptions.defaults().token("right").limits(8, 8, 1000);
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options);
        ShardGroup group =
            ShardGroup.builder(GatewayProtocol.PROTOCOL)
                .token("right")
                .client(new GatewayClient(gateway.httpUrl()))
                .build()) {
      group.open().get(60, TimeUnit.SECONDS);
      assertThat(group.shards()).hasSize(8).allMatch(shard -> shard.state() == Phase.READY);
      List<ReceivedCommand> identifies = gateway.commands().all(IdentifyCommand.OPCODE);
      assertThat(identifies).hasSize(8);
      for (int shard = 0; shard < 8; shard++) {
        String expected = "\"shard\":[" + shard + ",8]";
        assertThat(identifies).filteredOn(it -> it.json().contains(expected)).hasSize(1);
      }
      group
          .send(GUILD, new RequestSoundboardSoundsCommand(List.of(GUILD)))
          .get(20, TimeUnit.SECONDS);
      ReceivedCommand sent =
          gateway.commands().await(RequestSoundboardSoundsCommand.OPCODE, Duration.ofSeconds(20));
      assertThat(identifies)
          .filteredOn(it -> it.connection() == sent.connection())
          .singleElement()
          .satisfies(it -> assertThat(it.json()).contains("\"shard\":[0,8]"));
    }
  }

  @Test
  void fifty_sessions_beat_on_time() throws Exception {
    new ManySessions(50, 50, Duration.ofSeconds(1), 4).beatOnTime(Duration.ofSeconds(1));
  }

  /** {@code mvn verify -Psoak}: on two cores, and against a gateway on the same two. */
  @Test
  @Tag("soak")
  void a_thousand_sessions_beat_on_time() throws Exception {
    new ManySessions(1_000, 250, Duration.ofSeconds(4), 15).beatOnTime(Duration.ofSeconds(2));
  }
}
