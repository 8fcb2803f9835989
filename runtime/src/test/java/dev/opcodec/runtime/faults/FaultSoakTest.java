package dev.opcodec.runtime.faults;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every dispatch once and in order, whatever the network does, and nothing leaks. */
class FaultSoakTest {
  /** Repeats a run that went wrong: {@code -Dfaults.seed=…}. */
  private static final long SEED = Long.getLong("faults.seed", System.nanoTime());

  private static final long MINUTES = Long.getLong("faults.minutes", 10);

  @ParameterizedTest
  @EnumSource
  @Timeout(180)
  void a_minute_of_faults_loses_repeats_and_leaks_nothing(Wire wire) throws Exception {
    new FaultSoak(wire, Duration.ofSeconds(45), SEED).run();
  }

  /** {@code mvn verify -Psoak}; of another length with {@code -Dfaults.minutes=…}, up to 14. */
  @ParameterizedTest
  @EnumSource
  @Tag("soak")
  @Timeout(900)
  void ten_minutes_of_faults_lose_repeat_and_leak_nothing(Wire wire) throws Exception {
    new FaultSoak(wire, Duration.ofMinutes(MINUTES), SEED).run();
  }
}
