package dev.opcodec.peers.transports;

import java.util.concurrent.CountDownLatch;

/** Counts the messages of one connection, one after the other. */
final class MessageCounter {
  private final long expected;
  private final CountDownLatch done = new CountDownLatch(1);
  private long messages;
  private long bytes;

  MessageCounter(long expected) {
    this.expected = expected;
  }

  void message(int size) {
    bytes += size;
    if (++messages == expected) {
      done.countDown();
    }
  }

  /** Waits for the last one; returns how many bytes there were. */
  long await() throws InterruptedException {
    done.await();
    return bytes;
  }
}
