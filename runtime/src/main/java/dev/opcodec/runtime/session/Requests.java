package dev.opcodec.runtime.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.GuildMembersChunkEvent;
import dev.opcodec.runtime.gateway.RequestGuildMembersCommand;
import dev.opcodec.runtime.gateway.UnknownCommand;
import dev.opcodec.runtime.gateway.UserCommand;
import dev.opcodec.runtime.protocol.Answer;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.request.Answers;
import dev.opcodec.runtime.request.GuildMembers;
import dev.opcodec.runtime.request.RequestFailedException;
import dev.opcodec.runtime.request.RequestFailedException.Reason;
import dev.opcodec.runtime.request.RequestOptions;
import dev.opcodec.runtime.request.correlation.Correlator;
import dev.opcodec.runtime.request.correlation.Outcome;
import dev.opcodec.runtime.request.correlation.Question;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The users' requests. What is public here is called by any thread; all else by the session's loop,
 * which is also where everything that changes happens.
 */
final class Requests {
  private static final String NONCE = "nonce";

  private final SessionParts parts;
  private final Commands commands;
  private final Executor loop;
  private final Consumer<Input> inputs;
  private final AnswerKinds kinds;
  private final Nonces nonces;
  private final RequestOptions defaults;
  private final AtomicLong lastNumber = new AtomicLong();

  private final Correlator correlator;
  private final Map<Long, Request<?>> open = new HashMap<>();
  private final Map<Long, Request<?>> byCommand = new HashMap<>();
  private long wakeAt = Long.MAX_VALUE;
  private @Nullable Runnable cancelWake;

  /**
   * @param loop runs tasks in the session's loop
   * @param inputs takes what the machine is to do
   */
  Requests(SessionParts parts, Commands commands, Executor loop, Consumer<Input> inputs) {
    this.parts = parts;
    this.commands = commands;
    this.loop = loop;
    this.inputs = inputs;
    kinds = new AnswerKinds(parts.protocol());
    nonces = new Nonces(parts.seed());
    defaults = RequestOptions.within(parts.requests().timeout());
    correlator =
        new Correlator(
            parts.protocol().dispatchOpcode(), kinds.rateLimits(), parts.requests().pending());
  }

  CompletableFuture<Answers> all(UserCommand command, @Nullable RequestOptions options) {
    RequestOptions chosen = options == null ? defaults : options;
    return ask(command, kinds.answers(command), chosen, Function.identity());
  }

  <A> CompletableFuture<List<A>> several(UserCommand command, Class<A> type) {
    return ask(command, kinds.answers(command, type), defaults, answers -> answers.all(type));
  }

  <A> CompletableFuture<A> one(UserCommand command, Class<A> type) {
    return ask(command, kinds.answers(command, type), defaults, answers -> answers.first(type));
  }

  CompletableFuture<GuildMembers> members(RequestGuildMembersCommand command) {
    return ask(
        command,
        kinds.answers(command, GuildMembersChunkEvent.class),
        defaults.asRepeatable(),
        answers -> new GuildMembers(answers.all(GuildMembersChunkEvent.class)));
  }

  private <R> CompletableFuture<R> ask(
      UserCommand command,
      List<Answer> wanted,
      RequestOptions options,
      Function<Answers, @Nullable R> result) {
    CompletableFuture<R> future = new CompletableFuture<>();
    Commands.Checked checked;
    try {
      checked = commands.check(withNonce(command));
    } catch (CommandRefusedException refused) {
      future.completeExceptionally(
          new RequestFailedException(
              refused.command(), Reason.NOT_SENT, Answers.none(), null, refused));
      return future;
    }
    JsonNode data = parts.protocol().readFrame(checked.bytes()).d().tree();
    Question question =
        new Question(command.opcode(), data, wanted, kinds.refusals(command), options);
    long number = lastNumber.incrementAndGet();
    loop.execute(
        () -> {
          open.put(number, new Request<>(number, checked, future, result));
          act(correlator.ask(number, question));
        });
    future.whenComplete((answer, error) -> loop.execute(() -> forget(number)));
    return future;
  }

  /** Where a nonce comes back, one is needed to tell answers apart. */
  private UserCommand withNonce(UserCommand command) {
    if (!kinds.repeats(command, NONCE)) {
      return command;
    }
    JsonNode data = parts.protocol().readFrame(commands.check(command).bytes()).d().tree();
    if (!(data instanceof ObjectNode fields) || fields.hasNonNull(NONCE)) {
      return command;
    }
    fields.put(NONCE, nonces.next());
    RawJson named = RawJson.ofTree(fields);
    return command instanceof UnknownCommand
        ? new UnknownCommand(command.opcode(), named)
        : (UserCommand)
            parts.protocol().decodeCommand(new RawFrame(command.opcode(), null, null, named));
  }

  /** Whether any answer is waited for. */
  boolean isWaiting() {
    return correlator.isListening();
  }

  /** Whether the events of a name may answer something. */
  boolean concern(@Nullable String event) {
    return correlator.concerns(event);
  }

  void received(LazyFrame frame) {
    if (correlator.concerns(frame)) {
      act(correlator.received(frame, now()));
    }
  }

  void sending(long command) {
    Request<?> request = byCommand.get(command);
    if (request != null) {
      act(correlator.sending(request.number, now()));
    }
  }

  void notSent(long command, @Nullable CommandRefusedException error) {
    Request<?> request = byCommand.remove(command);
    if (request == null || error == null) {
      return;
    }
    request.notSent = error;
    switch (error.reason()) {
      case CONNECTION_LOST -> act(correlator.sendingUnsure(request.number));
      case SESSION_OVER -> act(correlator.notSent(request.number, Reason.SESSION_OVER));
      default -> act(correlator.notSent(request.number, Reason.NOT_SENT));
    }
  }

  void lifecycle(LifecycleEvent event) {
    boolean lost =
        event instanceof LifecycleEvent.Established
            || event instanceof LifecycleEvent.Disconnected gone && !gone.resuming();
    if (lost) {
      act(correlator.sessionLost());
    }
  }

  void sessionOver() {
    act(correlator.sessionOver());
  }

  /** Of one that its user has cancelled, the command is not sent if it still waits. */
  private void forget(long number) {
    Request<?> cancelled = open.get(number);
    if (cancelled != null && byCommand.containsKey(cancelled.command)) {
      inputs.accept(new Input.SendWithdrawn(cancelled.command));
    }
    correlator.forget(number);
    close(number);
    wakeInTime();
  }

  private void wake() {
    cancelWake = null;
    wakeAt = Long.MAX_VALUE;
    act(correlator.wake(now()));
  }

  private void act(List<Outcome> outcomes) {
    outcomes.forEach(this::act);
    wakeInTime();
  }

  private void act(Outcome outcome) {
    if (outcome instanceof Outcome.Send send) {
      send(send);
      return;
    }
    Request<?> request = close(outcome.question());
    if (request == null) {
      return;
    }
    if (outcome instanceof Outcome.Answered answered) {
      parts.completions().execute(() -> request.answered(answered.frames()));
    } else if (outcome instanceof Outcome.Failed failed) {
      parts.completions().execute(() -> request.failed(failed));
    }
  }

  private void send(Outcome.Send send) {
    Request<?> request = open.get(send.question());
    if (request != null) {
      byCommand.remove(request.command);
      Commands.Pending pending = commands.keep(request.checked);
      request.command = pending.number();
      byCommand.put(pending.number(), request);
      inputs.accept(pending.input(send.excused()));
    }
  }

  private @Nullable Request<?> close(long number) {
    Request<?> request = open.remove(number);
    if (request != null) {
      byCommand.remove(request.command);
    }
    return request;
  }

  /** One timer for all of them; one that is early does no harm. */
  private void wakeInTime() {
    long next = correlator.nextWake();
    if (cancelWake != null && (next < wakeAt || next == Long.MAX_VALUE)) {
      cancelWake.run();
      cancelWake = null;
    }
    if (cancelWake == null && next != Long.MAX_VALUE) {
      wakeAt = next;
      Runnable task = () -> loop.execute(this::wake);
      cancelWake = parts.scheduler().schedule(task, Math.max(0, next - now()));
    }
  }

  private long now() {
    return parts.scheduler().millis();
  }
}
