package dev.opcodec.runtime.faults;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every dispatch once and in order, whatever the network does, and nothing leaks. */
class FaultSoakTest {
  /** Repeats a run that went wrong: {@code -Dfaults.seed=…}. */
  private static final long SEED = Long.getLong("faults.seed", System.nanoTime());

  private static final long MINUTES = Long.getLong("faults.minutes", 10);

  @Test
  @Timeout(180)
  void a_minute_of_faults_loses_repeats_and_leaks_nothing() throws Exception {
    new FaultSoak(Duration.ofSeconds(45), SEED).run();
  }

  /** {@code mvn verify -Psoak}; of another length with {@code -Dfaults.minutes=…}, up to 14. */
  @Test
  @Tag("soak")
  @Timeout(900)
  void ten_minutes_of_faults_lose_repeat_and_leak_nothing() throws Exception {
    new FaultSoak(Duration.ofMinutes(MINUTES), SEED).run();
  }
}
