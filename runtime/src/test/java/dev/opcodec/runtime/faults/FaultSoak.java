package dev.opcodec.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.faults.FaultySession.Kind;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sessions of every compression under faults of every kind, and what is left of them. */
final class FaultSoak {
  private static final int PER_SECOND = 150;

  /** Between two faults, compressed or not: some seconds of traffic at most. */
  private static final int FARTHEST_PLAIN = 60_000;

  private static final int FARTHEST_COMPRESSED = 25_000;

  /** How often all sessions fall out of the replay window. */
  private static final int OUT_OF_THE_WINDOW = 4;

  /**
   * So long the JDK holds a socket whose upgrade is damaged, though it was given up: an opening
   * handshake cannot be called off.
   */
  private static final Duration HANDSHAKE = Duration.ofSeconds(75);

  private static final Duration RECOVERY = Duration.ofSeconds(30);

  /** Selectors and jars that whoever runs for the first time opens. */
  private static final int MORE_FILES = 12;

  /** Workers of the HTTP client that all sessions share come and go by the minute. */
  private static final int MORE_HTTP_THREADS = 24;

  private static final long MORE_HEAP = 4L << 20;

  private final Wire wire;
  private final Duration duration;
  private final long seed;

  FaultSoak(Wire wire, Duration duration, long seed) {
    this.wire = wire;
    this.duration = duration;
    this.seed = seed;
  }

  void run() throws Exception {
    warmUp();
    Resources before = Resources.now();
    System.out.println(
        wire + ", faults of seed " + seed + " for " + duration + "; before: " + before);
    leavesNothing(before, endure(before));
  }

  /**
   * A method of its own, so that no variable in force keeps the gateway when the heap is looked at.
   */
  private List<FaultySession> endure(Resources before) throws Exception {
    try (FaultyNetwork network =
        new FaultyNetwork(wire.transport(), this::plan, Kind.values()).open()) {
      long last = flow(network);
      check(network, last);
      leavesNothingOnTheWay(network, before);
      return network.sessions();
    }
  }

  private FaultPlan plan(Kind kind) {
    int farthest = kind == Kind.PLAIN ? FARTHEST_PLAIN : FARTHEST_COMPRESSED;
    return wire.bearable(new RandomFaults(seed + kind.ordinal(), farthest));
  }

  /** Loads classes, starts what threads all sessions share, and opens its selectors. */
  private void warmUp() throws Exception {
    try (FaultyNetwork network =
        new FaultyNetwork(wire.transport(), kind -> FaultPlan.NONE, Kind.values()).open()) {
      EmbeddedGateway gateway = network.gateway();
      gateway.dispatch(NumberedEvents.NAME, NumberedEvents.json(1));
      for (FaultySession session : network.sessions()) {
        assertThat(session.tally().reaches(1, RECOVERY)).isTrue();
      }
    }
  }

  /**
   * Faults while events flow; then the network heals, and the last event is on its way. It comes
   * when each session has been sent one on the healed network: one that had to begin again, perhaps
   * more than once, is not sent what was dispatched before.
   */
  private long flow(FaultyNetwork network) throws Exception {
    try (NumberedTraffic traffic =
        new NumberedTraffic(network.gateway(), PER_SECOND, network::isFollowed)) {
      for (int i = 0; i < OUT_OF_THE_WINDOW; i++) {
        traffic.flowFor(duration.toMillis() / (OUT_OF_THE_WINDOW + 1), TimeUnit.MILLISECONDS);
        network.gateway().forgetSessions();
      }
      traffic.flowFor(duration.toMillis() / (OUT_OF_THE_WINDOW + 1), TimeUnit.MILLISECONDS);
      network.heal();
      reaches(network, traffic.sent() + 1);
      return traffic.stop();
    }
  }

  private void reaches(FaultyNetwork network, long number) throws InterruptedException {
    for (FaultySession session : network.sessions()) {
      assertThat(session.tally().reaches(number, RECOVERY))
          .as("seed %d, %s reaches event %d", seed, session, number)
          .isTrue();
    }
  }

  private void check(FaultyNetwork network, long last) throws Exception {
    reaches(network, last);
    network.sessions().forEach(System.out::println);
    assertThat(network.sessions())
        .allSatisfy(
            session -> assertThat(session.tally().complaints()).as("%s", session).isEmpty());
    // One that is asked for on a connection that dies is asked for again.
    assertThat(network.lost())
        .as("sessions lost because the gateway had forgotten them")
        .isBetween(1, OUT_OF_THE_WINDOW * Kind.values().length);
    assertThat(network.identifies())
        .as("identifies")
        .isGreaterThanOrEqualTo(Kind.values().length + network.lost());
    assertThat(Arrays.asList(Fault.values()))
        .as("every kind of fault has happened")
        .allMatch(fault -> happened(network, fault) > 0);
  }

  private static int happened(FaultyNetwork network, Fault fault) {
    return network.sessions().stream().mapToInt(it -> it.proxy().happened(fault)).sum();
  }

  /** While the sessions are still open: one connection each, one context each. */
  private static void leavesNothingOnTheWay(FaultyNetwork network, Resources before) {
    List<FaultySession> sessions = network.sessions();
    long contexts = sessions.stream().filter(FaultySession::holdsContext).count();
    // A session holds one socket, a proxy four with its own, the gateway one a session and more.
    long files = before.files() + 8L * sessions.size() + MORE_FILES;
    boolean settled = Resources.settle(() -> Resources.openFiles() <= files, HANDSHAKE);
    assertThat(settled)
        .as("open files, at most %d: %s", files, Resources.openFilesByKind())
        .isTrue();
    assertThat(Resources.now().contexts()).as("contexts").isEqualTo((int) contexts);
    assertThat(sessions).allMatch(session -> session.session().state() == Phase.READY);
  }

  private static void leavesNothing(Resources before, List<FaultySession> sessions) {
    boolean settled =
        Resources.settle(
            () ->
                Resources.openFiles() <= before.files() + MORE_FILES
                    && Resources.now().threadsNamed(FaultProxy.THREADS) == 0
                    && Resources.now().threadsNamed("embedded-gateway") == 0);
    Resources after = Resources.now();
    System.out.println("after: " + after);
    assertThat(settled).as("before: %s, after: %s", before, after).isTrue();
    assertThat(after.contexts()).isEqualTo(before.contexts());
    assertThat(after.threadsNamed(NumberedTraffic.THREADS)).isZero();
    assertThat(after.threadsNamed("SelectorManager"))
        .as("HTTP clients")
        .isEqualTo(before.threadsNamed("SelectorManager"));
    assertThat(after.threadsNamed("opcodec-session"))
        .as("threads of all sessions together")
        .isLessThanOrEqualTo(Math.max(2, Runtime.getRuntime().availableProcessors()));
    assertThat(after.threadsNamed("HttpClient"))
        .isLessThanOrEqualTo(before.threadsNamed("HttpClient") + MORE_HTTP_THREADS);
    // The sessions are still held here, so that what they have gathered counts.
    assertThat(sessions).allMatch(session -> session.session().state() == Phase.STOPPED);
    assertThat(after.heap()).as("heap").isLessThan(before.heap() + MORE_HEAP);
  }
}
