package dev.opcodec.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.faults.FaultySession.Kind;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.testkit.ClientConnection;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.transport.JdkTransport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Scenario 47. */
@Timeout(240)
class ManyReconnectsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int RECONNECTS = 1_000;
  private static final int WARMING_UP = 50;
  private static final int MORE_FILES = 12;
  private static final int MORE_THREADS = 16;
  private static final long MORE_HEAP = 4L << 20;

  @Test
  void scenario_47_a_thousand_reconnects_leave_all_as_it_was() throws Exception {
    leaveAllAsItWas(Kind.ZLIB_STREAM);
  }

  /** {@code mvn verify -Psoak}. */
  @Test
  @Tag("soak")
  void scenario_47_a_thousand_reconnects_with_zstd_leave_all_as_it_was() throws Exception {
    leaveAllAsItWas(Kind.ZSTD_STREAM);
  }

  private static void leaveAllAsItWas(Kind kind) throws Exception {
    reconnect(kind, WARMING_UP);
    Resources before = Resources.now();
    FaultySession session = reconnect(kind, RECONNECTS);
    assertThat(Resources.settle(() -> Resources.openFiles() <= before.files() + MORE_FILES))
        .as("files")
        .isTrue();
    Resources after = Resources.now();
    System.out.println(RECONNECTS + " reconnects, before: " + before + ", after: " + after);
    assertThat(after.contexts()).isZero();
    assertThat(after.threadsNamed("")).isLessThan(before.threadsNamed("") + MORE_THREADS);
    assertThat(after.heap()).isLessThan(before.heap() + MORE_HEAP);
    // Held until here, so that whatever it has kept of its connections counts.
    assertThat(session.session().state()).isEqualTo(Phase.STOPPED);
  }

  /** The gateway, which remembers all it has seen, is gone when this returns. */
  private static FaultySession reconnect(Kind kind, int times) throws Exception {
    try (FaultyNetwork network =
        new FaultyNetwork(JdkTransport.shared(), it -> FaultPlan.NONE, kind).open()) {
      EmbeddedGateway gateway = network.gateway();
      FaultySession session = network.sessions().get(0);
      for (int number = 1; number <= times; number++) {
        // Which it can only be told on the connection that is the current one.
        gateway.dispatch(NumberedEvents.NAME, NumberedEvents.json(number));
        assertThat(session.tally().reaches(number, PATIENCE)).as("event %d", number).isTrue();
        ClientConnection connection = gateway.awaitConnection(number, PATIENCE);
        if (number % 2 == 0) {
          connection.drop();
        } else {
          connection.close(4000, "");
        }
        gateway.awaitConnection(number + 1, PATIENCE);
      }
      gateway.dispatch(NumberedEvents.NAME, NumberedEvents.json(times + 1));
      assertThat(session.tally().reaches(times + 1, PATIENCE)).isTrue();
      assertThat(session.tally().complaints()).isEqualTo(List.of());
      assertThat(network.identifies()).isEqualTo(1);
      assertThat(Resources.now().contexts()).isEqualTo(1);
      return session;
    }
  }
}
