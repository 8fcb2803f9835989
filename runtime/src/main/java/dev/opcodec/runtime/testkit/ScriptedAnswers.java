package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.gateway.CloseCode;
import dev.opcodec.runtime.protocol.RawFrame;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a test wants to happen on commands of identified clients, and what went wrong with it. */
final class ScriptedAnswers {
  private final Map<Integer, BiConsumer<ClientConnection, RawFrame>> answers =
      new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  void put(int opcode, BiConsumer<ClientConnection, RawFrame> answer) {
    answers.put(opcode, answer);
  }

  void answer(ClientConnection connection, RawFrame frame) {
    @Nullable BiConsumer<ClientConnection, RawFrame> answer = answers.get(frame.opcode());
    if (answer != null) {
      answer.accept(connection, frame);
    }
  }

  /** Runs code of the test on the server's thread, where nobody would see it fail. */
  void guard(ClientConnection connection, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | AssertionError e) {
      failure.compareAndSet(null, e);
      CommandHandler.refuse(connection, CloseCode.UNKNOWN_ERROR);
    }
  }

  /** Reports the first failure, once. */
  void rethrow() {
    @Nullable Throwable first = failure.getAndSet(null);
    if (first != null) {
      throw new AssertionError("code of the test failed inside the embedded gateway", first);
    }
  }
}
