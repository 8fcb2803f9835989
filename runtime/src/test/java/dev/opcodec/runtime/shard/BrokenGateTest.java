package dev.opcodec.runtime.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.session.machine.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A group whose identify gate does not keep to its contract. */
class BrokenGateTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void scenario_30_gate_that_fails_in_any_way_is_asked_again_and_delays_a_bucket_for_a_bounded_time(
      boolean throwing) {
    List<Integer> asked = new ArrayList<>();
    GroupPlay play =
        new GroupPlay(
                2,
                1,
                builder ->
                    builder.identifyGate(
                        shard -> {
                          asked.add(shard);
                          return asked.size() > 3
                              ? CompletableFuture.completedFuture(null)
                              : broken(throwing);
                        }))
            .open();
    play.time.advance(30_000);
    assertThat(play.group.shards()).allMatch(it -> it.state() == Phase.READY);
    assertThat(asked).hasSize(5).contains(0, 1);
  }

  @SuppressWarnings("NullAway")
  private static CompletableFuture<Void> broken(boolean throwing) {
    if (throwing) {
      throw new NoClassDefFoundError("the client of a database");
    }
    return null;
  }
}
