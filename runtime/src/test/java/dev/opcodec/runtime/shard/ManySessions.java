package dev.opcodec.runtime.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.HeartbeatCommand;
import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.ReadyEvent;
import dev.opcodec.runtime.rest.GatewayClient;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.testkit.EmbeddedGatewayOptions;
import dev.opcodec.runtime.transport.JdkTransport;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A group of many shards against the embedded gateway, in the same JVM, and what they cost. */
final class ManySessions {
  /**
   * Threads of all sessions together: 32 of handlers, those of the sessions' scheduler and of the
   * embedded gateway, and those of the HTTP client, which are as many as have had something to do
   * at the same moment. None belongs to a session.
   */
  static final int MOST_THREADS = 160;

  /**
   * Between the moment when all are ready and the end: after a pause more has to be done at once.
   */
  private static final int MOST_NEW_THREADS = 40;

  /**
   * Threads that a beat and its answer pass through: the loop, the gateway's, the reader's, the
   * loop again. Where each may wait for a quarter of the interval, the answer may come too late.
   */
  private static final int HANDS_OF_A_BEAT = 4;

  private final int sessions;
  private final int maxConcurrency;
  private final Duration interval;
  private final int beats;

  /**
   * @param beats of each session, at least
   */
  ManySessions(int sessions, int maxConcurrency, Duration interval, int beats) {
    this.sessions = sessions;
    this.maxConcurrency = maxConcurrency;
    this.interval = interval;
    this.beats = beats;
  }

  /**
   * All get ready and beat, over a constant number of threads, and close within a second. What
   * threads wait for a processor comes on top: that is the machine's and not the sessions'.
   *
   * @param mostLate how late a beat may be
   */
  void beatOnTime(Duration mostLate) throws Exception {
    EmbeddedGatewayOptions options =
        EmbeddedGatewayOptions.defaults()
            .heartbeatInterval(interval)
            .limits(maxConcurrency, sessions, 10_000);
    BeatClock clock = new BeatClock(JdkTransport.shared(), interval);
    int threadsBefore = threads();
    Set<ShardId> ready = ConcurrentHashMap.newKeySet();
    Losses losses = new Losses();
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options);
        ShardGroup group =
            ShardGroup.builder(GatewayProtocol.PROTOCOL)
                .token("any")
                .client(new GatewayClient(gateway.httpUrl()))
                .transport(clock)
                .listener(losses)
                .on(ReadyEvent.class, (shard, event) -> ready.add(shard.id()))
                .build()) {
      long begun = System.nanoTime();
      group.open().get(5, TimeUnit.MINUTES);
      long opened = System.nanoTime();
      int threadsAtFirst = threads();
      int mostThreads = threadsAtFirst;
      Duration crowded = Duration.ZERO;
      for (int beat = 1; beat <= beats; beat++) {
        ProcessorWaits before = ProcessorWaits.now();
        // Awaiting what comes anyway is the clock of this loop.
        gateway
            .commands()
            .await(
                HeartbeatCommand.OPCODE,
                clock.beats() + sessions,
                interval.multipliedBy(2).plusSeconds(20));
        mostThreads = Math.max(mostThreads, threads());
        crowded = longer(crowded, ProcessorWaits.now().longestSince(before));
      }
      Duration latest = clock.latest();
      report(opened - begun, threadsAtFirst, mostThreads, clock, latest, crowded, losses);

      assertThat(ready).hasSize(sessions);
      assertThat(group.shards())
          .hasSize(sessions)
          .allMatch(shard -> shard.state() == Phase.READY)
          .allMatch(shard -> shard.latency() != null);
      if (crowded.compareTo(interval.dividedBy(HANDS_OF_A_BEAT)) < 0) {
        assertThat(losses.all()).as("no connection was lost").isEmpty();
        assertThat(gateway.commands().all(IdentifyCommand.OPCODE)).hasSize(sessions);
        assertThat(clock.fewestBeats()).isGreaterThanOrEqualTo(beats - 1);
      }
      assertThat(losses.all()).as("lost for want of time").allMatch(Losses::isForWantOfTime);
      assertThat(latest).isLessThan(mostLate.plus(crowded));
      assertThat(mostThreads)
          .isLessThanOrEqualTo(threadsBefore + MOST_THREADS)
          .isLessThanOrEqualTo(threadsAtFirst + MOST_NEW_THREADS);

      closesWithinASecond(group);
    }
  }

  private static void closesWithinASecond(ShardGroup group) throws Exception {
    ProcessorWaits before = ProcessorWaits.now();
    long begun = System.nanoTime();
    group.closeAsync().get(1, TimeUnit.MINUTES);
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);
    Duration crowded = ProcessorWaits.now().longestSince(before);
    System.out.printf(
        Locale.ROOT,
        "closed in %d ms, of which a thread waited %d ms for a processor%n",
        taken.toMillis(),
        crowded.toMillis());
    assertThat(taken).isLessThan(Duration.ofSeconds(1).plus(crowded));
    assertThat(group.shards()).allMatch(shard -> shard.state() == Phase.STOPPED);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private void report(
      long opening,
      int threadsAtFirst,
      int mostThreads,
      BeatClock clock,
      Duration latest,
      Duration crowded,
      Losses losses) {
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%d sessions: ready in %d ms, %d beats, latest %d ms late (a thread waited %d ms of an"
            + " interval for a processor), lost %s, threads %d to %d, heap %d MB%n",
        sessions,
        millis(opening),
        clock.beats(),
        latest.toMillis(),
        crowded.toMillis(),
        losses.all(),
        threadsAtFirst,
        mostThreads,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }

  private static int threads() {
    return Thread.getAllStackTraces().size();
  }
}
