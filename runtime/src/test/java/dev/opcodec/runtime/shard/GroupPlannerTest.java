package dev.opcodec.runtime.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.rest.GatewayClient;
import dev.opcodec.runtime.rest.GatewayInfo;
import dev.opcodec.runtime.rest.GatewayRequestException;
import dev.opcodec.runtime.rest.GatewayRequestException.Reason;
import dev.opcodec.runtime.rest.SessionStartLimit;
import dev.opcodec.runtime.session.VirtualTime;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.testkit.EmbeddedGatewayOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GroupPlannerTest {
  private static final GatewayInfo INFO =
      GroupPlay.info(2, new SessionStartLimit(1000, 1000, 0, 2));

  private final VirtualTime time = new VirtualTime();
  private final List<Long> asked = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();

  /** What a call to a port where nobody listens fails with. */
  private static GatewayRequestException unreachable() throws Exception {
    try {
      new GatewayClient(URI.create("http://127.0.0.1:1/")).url().get(20, TimeUnit.SECONDS);
    } catch (ExecutionException error) {
      return (GatewayRequestException) error.getCause();
    }
    throw new AssertionError();
  }

  @Test
  @Timeout(30)
  void scenario_28_first_call_that_is_refused_is_repeated_with_growing_waits() throws Exception {
    GatewayRequestException refused = unreachable();
    GroupPlanner planner =
        new GroupPlanner(
            () -> {
              asked.add(time.millis());
              return asked.size() < 9
                  ? CompletableFuture.failedFuture(refused)
                  : CompletableFuture.completedFuture(INFO);
            },
            time,
            (error, delay) -> delays.add(delay));
    CompletableFuture<GatewayInfo> answer = planner.ask();
    time.advance(300_000);
    assertThat(answer).isCompletedWithValue(INFO);
    assertThat(delays)
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    assertThat(asked).hasSize(9).endsWith(183_000L);
  }

  @Test
  @Timeout(30)
  void asking_ends_when_it_is_cancelled() throws Exception {
    GatewayRequestException refused = unreachable();
    GroupPlanner planner =
        new GroupPlanner(
            () -> {
              asked.add(time.millis());
              return CompletableFuture.failedFuture(refused);
            },
            time,
            (error, delay) -> delays.add(delay));
    CompletableFuture<GatewayInfo> answer = planner.ask();
    time.advance(2_000);
    answer.cancel(false);
    time.advance(600_000);
    assertThat(asked).hasSize(2);
  }

  @Test
  @Timeout(60)
  void wrong_token_fails_open_at_once_with_a_typed_error() throws Exception {
    EmbeddedGatewayOptions options = EmbeddedGatewayOptions.defaults().token("right");
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options);
        ShardGroup group =
            ShardGroup.builder(GatewayProtocol.PROTOCOL)
                .token("wrong-and-secret")
                .client(new GatewayClient(gateway.httpUrl()))
                .build()) {
      try {
        group.open().get(30, TimeUnit.SECONDS);
        throw new AssertionError("it opened");
      } catch (ExecutionException error) {
        GatewayRequestException cause = (GatewayRequestException) error.getCause();
        assertThat(cause.reason()).isEqualTo(Reason.UNAUTHORIZED);
        assertThat(cause).hasMessage("GET /gateway/bot: HTTP 401");
      }
      assertThat(group.ended())
          .failsWithin(Duration.ofSeconds(20))
          .withThrowableOfType(ExecutionException.class)
          .withCauseInstanceOf(GatewayRequestException.class);
      assertThat(gateway.connections()).isEmpty();
    }
  }
}
