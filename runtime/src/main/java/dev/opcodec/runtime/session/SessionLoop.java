package dev.opcodec.runtime.session;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.MachineState;
import dev.opcodec.runtime.session.machine.SessionMachine;
import dev.opcodec.runtime.session.machine.Step;
import dev.opcodec.runtime.session.machine.StopReason;
import dev.opcodec.runtime.session.machine.TimerKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Feeds one session's machine, one input after the other, and does what it says. */
final class SessionLoop {
  /** What the loop tells the session that owns it. */
  interface Owner {
    void established();

    void latency(long millis);

    void stopped(StopReason reason);
  }

  private final SessionParts parts;
  private final SessionMachine machine;
  private final Owner owner;
  private final Watchers watchers;
  private final Commands commands;
  private final Requests requests;
  private final Wire wire;
  private final SerialQueue mailbox;
  private final Valve valve;
  private final Level inbox;
  private final HandlerQueue handlers;
  private final EventStreams streams;
  private final FastPath fastPath;
  private final Map<TimerKind, Runnable> timers = new EnumMap<>(TimerKind.class);

  private final @Nullable TimeSpent timeSpent;

  private volatile MachineState state;
  private @Nullable LazyFrame frameAtHand;
  private boolean paused;
  private @Nullable CompletableFuture<Void> identifyTurn;

  SessionLoop(SessionParts parts, Owner owner) {
    this.parts = parts;
    this.owner = owner;
    machine = new SessionMachine(parts.settings());
    mailbox = new SerialQueue(parts.scheduler());
    String shard = parts.shardId() + "/" + parts.shardCount();
    watchers = new Watchers(parts.listeners(), new SerialQueue(parts.executor()), shard);
    commands = new Commands(parts.protocol(), parts.completions());
    requests = new Requests(parts, commands, mailbox, this::post);
    valve = new Valve(() -> mailbox.execute(this::followValve));
    inbox = new Level(parts.delivery(), valve);
    handlers = new HandlerQueue(parts, watchers, valve);
    watchers.watch(handlers);
    streams = new EventStreams(parts, watchers, valve);
    fastPath = new FastPath(parts, machine, mailbox, watchers, requests, handlers, streams);
    wire = new Wire(parts, new Arrivals(), watchers, valve);
    timeSpent =
        parts.timeSpent() == null
            ? null
            : new TimeSpent(commands.check(parts.timeSpent()), this::send, parts.scheduler());
    state = MachineState.initial(parts.settings(), parts.seed(), parts.scheduler().millis());
  }

  /** From inside the loop, where a handler may be called, with what has just been taken. */
  MachineState state() {
    return mailbox.isRunning() ? fastPath.including(state) : state;
  }

  Commands commands() {
    return commands;
  }

  Requests requests() {
    return requests;
  }

  /** Whether the caller runs inside the loop, which must never wait for itself. */
  boolean isCurrentThread() {
    return mailbox.isRunning();
  }

  void post(Input input) {
    mailbox.execute(() -> step(input));
  }

  EventStreams streams() {
    return streams;
  }

  CompletableFuture<Void> send(Commands.Checked command) {
    Commands.Pending pending = commands.keep(command);
    post(pending.input(false));
    pending
        .written()
        .whenComplete(
            (written, error) -> {
              if (error != null && !(error instanceof CommandRefusedException)) {
                post(new Input.SendWithdrawn(pending.number()));
              }
            });
    return pending.written();
  }

  /** Runs in the loop, for the machine must hear of it in order. */
  private void followValve() {
    wire.followValve();
    boolean shut = valve.isShut();
    if (shut != paused) {
      paused = shut;
      step(shut ? new Input.ReadingPaused() : new Input.ReadingResumed());
    }
  }

  /** What the connections bring. */
  private final class Arrivals implements Wire.Inputs {
    @Override
    public void accept(Received received) {
      received(received);
    }

    @Override
    public boolean enter() {
      return fastPath.enter();
    }

    @Override
    public boolean take(long connection, byte[] buffer, int offset, int length) {
      return fastPath.take(state, connection, buffer, offset, length);
    }

    @Override
    public void leave() {
      fastPath.leave();
    }
  }

  private void received(Received received) {
    LazyFrame frame = received.frame();
    if (frame != null) {
      inbox.add(frame.size());
    }
    mailbox.execute(
        () -> {
          frameAtHand = frame;
          try {
            step(received.input());
          } finally {
            frameAtHand = null;
            if (frame != null) {
              inbox.remove(frame.size());
            }
          }
          if (received.problem() != null && frame != null) {
            watchers.undecodable(frame, received.problem());
          } else if (received.problem() != null) {
            watchers.corrupt(received.problem().problem());
          }
        });
  }

  private void step(Input input) {
    MachineState before = fastPath.counted(state);
    Step step = machine.step(before, input, parts.scheduler().millis());
    state = step.state();
    step.effects().forEach(this::attempt);
  }

  /** One that fails must not take those behind it along: a timer that never starts is a hang. */
  private void attempt(Effect effect) {
    try {
      perform(effect);
    } catch (Exception | Error error) {
      watchers.effectFailed(effect, error);
    }
  }

  private void perform(Effect effect) {
    if (effect instanceof Effect.Deliver) {
      deliver();
    } else if (effect instanceof Effect.Notify notify) {
      tell(notify.event());
    } else if (effect instanceof Effect.StartTimer start) {
      startTimer(start);
    } else if (effect instanceof Effect.CancelTimer cancel) {
      cancelTimer(cancel.kind());
    } else if (effect instanceof Effect.SendCommand send) {
      sendCommand(send);
    } else if (effect instanceof Effect.RefuseCommand refuse) {
      requests.notSent(refuse.command(), commands.refused(refuse.command(), refuse.why()));
    } else if (effect instanceof Effect.RequestIdentify request) {
      requestIdentify(request.connection());
    } else if (effect instanceof Effect.WithdrawIdentify) {
      withdrawIdentify();
    } else if (effect instanceof Effect.Stop stop) {
      requests.sessionOver();
      parts.executor().sessionOver();
      owner.stopped(stop.reason());
    } else {
      wire.perform(effect);
    }
  }

  private void deliver() {
    LazyFrame frame = frameAtHand;
    if (frame != null) {
      requests.received(frame);
      handlers.offer(frame);
      streams.offer(frame);
    }
  }

  private void tell(LifecycleEvent happened) {
    LifecycleEvent event = withoutToken(happened);
    watchers.lifecycle(event);
    requests.lifecycle(event);
    if (timeSpent != null) {
      timeSpent.lifecycle(event);
    }
    if (event instanceof LifecycleEvent.HeartbeatAcknowledged acknowledged) {
      owner.latency(acknowledged.latencyMillis());
    } else if (event instanceof LifecycleEvent.Established
        || event instanceof LifecycleEvent.Resumed) {
      owner.established();
    }
  }

  /** Where to connect is the gateway's to say, and it may say anything. */
  private LifecycleEvent withoutToken(LifecycleEvent event) {
    return event instanceof LifecycleEvent.Connecting connecting
        ? new LifecycleEvent.Connecting(
            connecting.connection(), parts.lifecycle().withoutToken(connecting.url()))
        : event;
  }

  private void startTimer(Effect.StartTimer start) {
    cancelTimer(start.kind());
    Input fired = new Input.TimerFired(start.kind(), start.number());
    timers.put(start.kind(), parts.scheduler().schedule(() -> post(fired), start.delayMillis()));
  }

  private void cancelTimer(TimerKind kind) {
    Runnable cancel = timers.remove(kind);
    if (cancel != null) {
      cancel.run();
    }
  }

  private void sendCommand(Effect.SendCommand send) {
    Commands.Checked command = commands.find(send.command());
    if (command == null) {
      return;
    }
    requests.sending(send.command());
    if (command.beatFollows()) {
      post(new Input.BeatWanted(send.connection()));
    }
    wire.send(send.connection(), command.bytes())
        .whenComplete(
            (written, error) -> {
              if (error == null) {
                commands.written(send.command());
                post(new Input.Sent(send.connection(), send.command()));
              } else {
                post(new Input.SendFailed(send.connection(), send.command()));
              }
            });
  }

  private void requestIdentify(long connection) {
    CompletableFuture<Void> turn;
    try {
      turn = Objects.requireNonNull(parts.gate().acquire(parts.shardId()), "a turn of the gate");
    } catch (Exception | Error error) {
      turn = CompletableFuture.failedFuture(error);
    }
    identifyTurn = turn;
    CompletableFuture<Void> asked = turn;
    turn.whenComplete(
        (granted, error) -> {
          if (error == null) {
            post(new Input.IdentifyPermitted(connection));
          } else {
            if (!asked.isCancelled()) {
              watchers.gateFailed(error);
            }
            // If the session cancelled it, the connection is gone and the news means nothing.
            post(new Input.IdentifyDenied(connection));
          }
        });
  }

  private void withdrawIdentify() {
    if (identifyTurn != null) {
      identifyTurn.cancel(false);
      identifyTurn = null;
    }
  }
}
