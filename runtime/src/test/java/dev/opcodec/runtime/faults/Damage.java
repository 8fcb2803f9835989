package dev.opcodec.runtime.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Hands the bytes of one direction on, up to a planned fault, and then as the fault wants it. */
final class Damage {
  private static final int PAUSE_MILLIS = 1;
  private static final int DELAY_MILLIS = 150;
  private static final int LARGEST_PIECE = 7;

  private final OutputStream out;
  private final CountDownLatch over;
  private PlannedFault planned;
  private long unharmed;
  private int span;
  private boolean begins;

  /**
   * @param over counted down when nobody waits for the bytes any more
   */
  Damage(OutputStream out, CountDownLatch over, PlannedFault first) {
    this.out = out;
    this.over = over;
    next(first);
  }

  void next(PlannedFault following) {
    planned = following;
    unharmed = following.after();
    span = following.span();
  }

  Fault fault() {
    return planned.fault();
  }

  /** Whether the bytes taken last reach up to the fault. */
  boolean begins() {
    return begins;
  }

  /** Whether the fault has happened to all its bytes. */
  boolean isOver() {
    return unharmed == 0 && span == 0;
  }

  /** Hands all of it on. */
  int pass(byte[] bytes, int from, int to) throws IOException {
    begins = false;
    out.write(bytes, from, to - from);
    return to - from;
  }

  /** Hands some of it on, and says how much. */
  int take(byte[] bytes, int from, int to) throws IOException {
    begins = false;
    if (unharmed > 0) {
      int count = (int) Math.min(unharmed, to - from);
      pass(bytes, from, from + count);
      unharmed -= count;
      begins = unharmed == 0;
      return count;
    }
    int count = Math.min(span, to - from);
    harm(bytes, from, from + count);
    span -= count;
    return count;
  }

  private void harm(byte[] bytes, int from, int to) throws IOException {
    switch (planned.fault()) {
      case TRICKLE -> pieces(bytes, from, to, 1, PAUSE_MILLIS);
      case SPLIT -> pieces(bytes, from, to, LARGEST_PIECE, 0);
      case DELAY -> pieces(bytes, from, to, to - from, DELAY_MILLIS);
      case CORRUPT -> {
        Arrays.fill(bytes, from, to, (byte) 0xFF);
        out.write(bytes, from, to - from);
      }
      default -> throw new IllegalStateException(planned.fault() + " has no bytes");
    }
  }

  private void pieces(byte[] bytes, int from, int to, int size, int pauseMillis)
      throws IOException {
    for (int at = from; at < to; at += size) {
      pause(pauseMillis);
      out.write(bytes, at, Math.min(size, to - at));
    }
  }

  private void pause(int millis) {
    try {
      // Over before its time only when the connection is; what is written then goes nowhere.
      over.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
