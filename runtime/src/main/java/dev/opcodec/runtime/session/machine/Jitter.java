package dev.opcodec.runtime.session.machine;

/**
 * Randomness as a value: a seed from which the next number and the next seed follow. The same seed
 * gives the same session, so that a failure found by chance can be played again.
 *
 * @param seed any number; the shell draws it once
 */
record Jitter(long seed) {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** A fraction in [0, 1). */
  double fraction() {
    return (mix(seed) >>> 11) * 0x1.0p-53;
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  long between(long low, long high) {
    return low + (long) (fraction() * (high - low + 1));
  }

  Jitter next() {
    return new Jitter(seed + GOLDEN_GAMMA);
  }

  private static long mix(long value) {
    long z = value + GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
