package dev.opcodec.runtime.testkit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Every frame of a client whose envelope could be read, in order of arrival, with a way to wait for
 * more. Frames that come after the gateway has begun to close, or while it is silent, are not read.
 *
 * <p>What an IDENTIFY or RESUME does has been done by the time it can be seen here: an event
 * dispatched after that reaches its session.
 */
public final class CommandLog {
  private final Arrivals<ReceivedCommand> commands = new Arrivals<>();

  CommandLog() {}

  void add(ReceivedCommand command) {
    commands.add(command);
  }

  /** A copy of all that has come so far. */
  public List<ReceivedCommand> all() {
    return commands.all();
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
    return await(opcode, 1, timeout);
  }

  /**
   * Waits for a command of an opcode that may have come several times, such as the third heartbeat.
   *
   * @param opcode the opcode's number
   * @param count which one, from 1
   * @param timeout how long to wait
   * @throws TimeoutException if not so many come in time
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public ReceivedCommand await(int opcode, int count, Duration timeout)
      throws InterruptedException, TimeoutException {
    return commands.await(command -> command.opcode() == opcode, count, timeout);
  }

  /**
   * Waits for the first command that fits, which may have come already.
   *
   * @throws TimeoutException if none comes in time
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public ReceivedCommand await(Predicate<ReceivedCommand> wanted, Duration timeout)
      throws InterruptedException, TimeoutException {
    return commands.await(wanted, 1, timeout);
  }
}
