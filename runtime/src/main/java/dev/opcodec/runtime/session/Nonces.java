package dev.opcodec.runtime.session;

import java.util.concurrent.atomic.AtomicLong;

/** Texts that tell this session's requests apart, from each other and from any other session's. */
final class Nonces {
  private final String prefix;
  private final AtomicLong count = new AtomicLong();

  /**
   * @param seed random
   */
  Nonces(long seed) {
    prefix = Long.toUnsignedString(seed, 36) + ".";
  }

  /** At most 27 ASCII characters, where 32 bytes are taken. */
  String next() {
    return prefix + Long.toString(count.incrementAndGet(), 36);
  }
}
