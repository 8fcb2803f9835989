package dev.opcodec.runtime.session;

import dev.opcodec.runtime.gateway.UpdateTimeSpentSessionIdCommand;
import dev.opcodec.runtime.gateway.UserCommand;
import dev.opcodec.runtime.protocol.Command;
import dev.opcodec.runtime.protocol.CommandType;
import dev.opcodec.runtime.protocol.NotInProtocolException;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.session.CommandRefusedException.Reason;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.QuotaKey;
import dev.opcodec.runtime.session.machine.Refusal;
import dev.opcodec.runtime.validate.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The user's commands from {@code send} to their end: checked, numbered, kept, settled. */
final class Commands {
  /** SEND-1. */
  static final int MAX_BYTES = 4096;

  /**
   * A command that may go out.
   *
   * @param quotas what it counts against
   * @param beatFollows whether a heartbeat goes out behind it (HB-12)
   */
  record Checked(String name, byte[] bytes, List<QuotaKey> quotas, boolean beatFollows) {}

  /** A command on its way. */
  record Pending(long number, Checked command, CompletableFuture<Void> written) {
    /** What asks the machine to send it. */
    Input.SendRequested input(boolean excused) {
      return new Input.SendRequested(number, command.quotas, excused);
    }
  }

  private final Protocol protocol;
  private final Executor completions;
  private final Map<Long, Pending> pending = new HashMap<>();
  private long lastNumber;

  /**
   * @param completions runs what users have hung on their futures
   */
  Commands(Protocol protocol, Executor completions) {
    this.protocol = protocol;
    this.completions = completions;
  }

  /**
   * Checks a command.
   *
   * @throws CommandRefusedException if it must not go out
   */
  Checked check(UserCommand command) {
    String name = name(command);
    byte[] bytes = encode(command, name);
    if (bytes.length > MAX_BYTES) {
      String why = "it takes " + bytes.length + " bytes of at most " + MAX_BYTES;
      throw new CommandRefusedException(name, Reason.TOO_LARGE, why, List.of(), bytes.length);
    }
    return new Checked(
        name,
        bytes,
        SendQuotas.of(command.opcode(), () -> protocol.readFrame(bytes)),
        command.opcode() == UpdateTimeSpentSessionIdCommand.OPCODE);
  }

  /** Gives a command a number and keeps it until it is settled; each time it is sent anew. */
  synchronized Pending keep(Checked command) {
    Pending kept = new Pending(++lastNumber, command, new CompletableFuture<>());
    pending.put(kept.number, kept);
    return kept;
  }

  private byte[] encode(UserCommand command, String name) {
    try {
      List<Violation> violations = protocol.validate(command);
      if (!violations.isEmpty()) {
        String why =
            violations.stream()
                .map(violation -> violation.path() + " " + violation.message())
                .collect(Collectors.joining("; "));
        throw new CommandRefusedException(name, Reason.INVALID, why, violations, 0);
      }
      return protocol.encode(command);
    } catch (NotInProtocolException error) {
      String why = String.valueOf(error.getMessage());
      throw new CommandRefusedException(name, Reason.NOT_IN_PROTOCOL, why, List.of(), 0);
    }
  }

  private String name(Command command) {
    CommandType<?> type = protocol.command(command.getClass());
    if (type == null) {
      type = protocol.command(command.opcode());
    }
    return type == null ? "opcode " + command.opcode() : type.name();
  }

  /** A command that has not been settled. */
  synchronized @Nullable Checked find(long number) {
    Pending found = pending.get(number);
    return found == null ? null : found.command;
  }

  void written(long number) {
    Pending done = remove(number);
    if (done != null) {
      completions.execute(() -> done.written.complete(null));
    }
  }

  /** Returns what its sender is told, or null if it was settled before. */
  @Nullable CommandRefusedException refused(long number, Refusal why) {
    Pending refused = remove(number);
    if (refused == null) {
      return null;
    }
    CommandRefusedException error = explain(refused.command, why);
    completions.execute(() -> refused.written.completeExceptionally(error));
    return error;
  }

  private synchronized @Nullable Pending remove(long number) {
    return pending.remove(number);
  }

  private static CommandRefusedException explain(Checked refused, Refusal why) {
    return switch (why) {
      case SESSION_OVER -> explain(refused, Reason.SESSION_OVER, "the session is over");
      case QUEUE_FULL -> explain(refused, Reason.QUEUE_FULL, "too many commands wait already");
      case WITHDRAWN -> explain(refused, Reason.WITHDRAWN, "nobody wants it any more");
      case CONNECTION_LOST ->
          explain(
              refused,
              Reason.CONNECTION_LOST,
              "the connection was lost while it was being written; it may have arrived");
    };
  }

  private static CommandRefusedException explain(Checked refused, Reason reason, String why) {
    return new CommandRefusedException(refused.name, reason, why, List.of(), refused.bytes.length);
  }
}
