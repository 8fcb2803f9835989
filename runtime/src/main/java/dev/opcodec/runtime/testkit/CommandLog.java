package dev.opcodec.runtime.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Everything that clients sent, in order of arrival, with a way to wait for more. */
public final class CommandLog {
  private final Lock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final List<ReceivedCommand> commands = new ArrayList<>();

  CommandLog() {}

  void add(ReceivedCommand command) {
    lock.lock();
    try {
      commands.add(command);
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A copy of all that has come so far. */
  public List<ReceivedCommand> all() {
    lock.lock();
    try {
      return List.copyOf(commands);
    } finally {
      lock.unlock();
    }
  }

  /** A copy of all commands of an opcode that have come so far. */
  public List<ReceivedCommand> all(int opcode) {
    return all().stream().filter(command -> command.opcode() == opcode).toList();
  }

  /**
   * Waits for the first command of an opcode, which may have come already.
   *
   * @throws TimeoutException if none comes in time
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public ReceivedCommand await(int opcode, Duration timeout)
      throws InterruptedException, TimeoutException {
    return await(command -> command.opcode() == opcode, timeout);
  }

  /**
   * Waits for the first command that fits, which may have come already.
   *
   * @throws TimeoutException if none comes in time
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public ReceivedCommand await(Predicate<ReceivedCommand> wanted, Duration timeout)
      throws InterruptedException, TimeoutException {
    long nanos = timeout.toNanos();
    int seen = 0;
    lock.lockInterruptibly();
    try {
      while (true) {
        for (; seen < commands.size(); seen++) {
          if (wanted.test(commands.get(seen))) {
            return commands.get(seen);
          }
        }
        if (nanos <= 0) {
          throw new TimeoutException(
              "no such command within " + timeout + "; received " + commands);
        }
        nanos = TimeUnit.NANOSECONDS.toNanos(grown.awaitNanos(nanos));
      }
    } finally {
      lock.unlock();
    }
  }
}
