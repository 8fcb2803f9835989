package dev.opcodec.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.faults.FaultySession.Kind;
import dev.opcodec.runtime.gateway.ResumeCommand;
import dev.opcodec.runtime.transport.JdkTransport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One fault at one place, over real sockets. */
@Timeout(120)
class OneFaultTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PER_SECOND = 300;

  /** Inside the events, some time after READY. */
  private static final int AMID_EVENTS = 3_000;

  private static FaultPlan first(PlannedFault fault) {
    return FaultPlan.scripted(Map.of(1, List.of(fault)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"CUT", "HALF_CLOSE", "RESET", "STALL", "CORRUPT"})
  void fault_amid_the_events_costs_the_connection_and_nothing_else(Fault fault) throws Exception {
    play(first(new PlannedFault(AMID_EVENTS, fault, 48)), true);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"TRICKLE", "SPLIT", "DELAY"})
  void fault_that_only_takes_time_costs_nothing(Fault fault) throws Exception {
    play(first(new PlannedFault(AMID_EVENTS, fault, 300)), false);
  }

  /** Upgrade, HELLO and replay: the second connection fails at each stage of its beginning. */
  @ParameterizedTest
  @CsvSource({"20", "130", "170", "260", "330", "500"})
  void scenario_27_connection_that_resumes_is_reset_too(int after) throws Exception {
    play(
        FaultPlan.scripted(
            Map.of(
                1, List.of(new PlannedFault(AMID_EVENTS, Fault.RESET, 0)),
                2, List.of(new PlannedFault(after, Fault.RESET, 0)))),
        true);
  }

  private static void play(FaultPlan plan, boolean reconnects) throws Exception {
    try (FaultyNetwork network =
            new FaultyNetwork(JdkTransport.shared(), kind -> plan, Kind.values()).open();
        NumberedTraffic traffic = new NumberedTraffic(network.gateway(), PER_SECOND)) {
      for (FaultySession session : network.sessions()) {
        assertThat(Resources.settle(() -> session.proxy().happened() > 0)).isTrue();
        if (reconnects) {
          assertThat(Resources.settle(() -> session.proxy().connections() > 1)).isTrue();
        }
      }
      long last = traffic.stop();
      for (FaultySession session : network.sessions()) {
        assertThat(session.tally().reaches(last, PATIENCE)).as("%s", session).isTrue();
        assertThat(session.tally().complaints()).isEmpty();
        assertThat(session.proxy().connections() > 1).isEqualTo(reconnects);
      }
      assertThat(network.identifies()).isEqualTo(Kind.values().length);
    }
  }

  /**
   * The gateway neither reads nor writes after READY and never closes: within two intervals the
   * socket is given up, with no close handshake, and another resumes.
   */
  @Test
  void scenario_01_half_open_connection_is_given_up_within_two_intervals() throws Exception {
    try (FaultyNetwork network =
            new FaultyNetwork(JdkTransport.shared(), kind -> FaultPlan.NONE, Kind.ZLIB_STREAM)
                .open();
        NumberedTraffic traffic = new NumberedTraffic(network.gateway(), PER_SECOND)) {
      FaultySession session = network.sessions().get(0);
      assertThat(session.tally().reaches(10, PATIENCE)).isTrue();
      network.gateway().connection().goSilent();
      long begun = System.nanoTime();
      network.gateway().commands().await(ResumeCommand.OPCODE, PATIENCE);
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      // A moment for two busy processors to reconnect in.
      assertThat(taken).isLessThan(FaultySession.HEARTBEAT.multipliedBy(2).plusMillis(500));
      assertThat(network.gateway().connections().get(0).isOpen()).isTrue();
      traffic.flowFor(100, TimeUnit.MILLISECONDS);
      assertThat(session.tally().reaches(traffic.stop(), PATIENCE)).isTrue();
      assertThat(session.tally().complaints()).isEmpty();
    }
  }
}
