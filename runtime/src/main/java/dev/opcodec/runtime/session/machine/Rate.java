package dev.opcodec.runtime.session.machine;

/**
 * So many at once, and then one each period.
 *
 * @param burst at once
 * @param period milliseconds
 */
public record Rate(int burst, long period) {
  /** Checks the ranges. */
  public Rate {
    if (burst < 1 || period < 1) {
      throw new IllegalArgumentException("a rate is positive");
    }
  }
}
