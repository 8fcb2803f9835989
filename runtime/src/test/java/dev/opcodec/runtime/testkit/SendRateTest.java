package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SendRateTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  @Test
  void the_window_slides() {
    SendRate rate = new SendRate();
    // A clock may begin anywhere, below zero too.
    long start = Long.MAX_VALUE - 30 * SECOND;
    for (int i = 0; i < 120; i++) {
      assertThat(rate.admit(start + i * SECOND / 2)).isTrue();
    }
    assertThat(rate.admit(start + 60 * SECOND)).as("the first is a minute old").isTrue();
    assertThat(rate.admit(start + 60 * SECOND)).isFalse();
  }
}
