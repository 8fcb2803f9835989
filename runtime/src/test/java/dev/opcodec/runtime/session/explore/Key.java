package dev.opcodec.runtime.session.explore;

import java.util.function.LongConsumer;

/**
 * A digest of 128 bits of all that distinguishes one world from another. Among ten million worlds
 * two different ones share it with a chance of less than one in 10^24.
 */
final class Key implements LongConsumer {
  private long first = 0x243F6A8885A308D3L;
  private long second = 0x13198A2E03707344L;

  record Digest(long first, long second) {}

  @Override
  public void accept(long value) {
    first = mix(first ^ value) + 0x9E3779B97F4A7C15L;
    second = mix(second + value * 0xC2B2AE3D27D4EB4FL) ^ 0x165667B19E3779F9L;
  }

  Digest digest() {
    return new Digest(first, second);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
