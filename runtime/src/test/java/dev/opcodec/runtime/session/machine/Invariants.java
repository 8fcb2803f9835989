package dev.opcodec.runtime.session.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What holds for every session, whatever the gateway does. */
final class Invariants {
  private final MachineSettings settings;
  private final Set<Long> liveSockets = new HashSet<>();
  private final Deque<Long> frames = new ArrayDeque<>();
  private final Deque<Long> identifies = new ArrayDeque<>();
  private final Set<Long> openCommands = new HashSet<>();
  private final Map<Long, List<QuotaKey>> quotas = new HashMap<>();
  private final Map<QuotaKey, Deque<Long>> quotaUses = new HashMap<>();
  private final Map<QuotaKey, Long> lastOfQuota = new HashMap<>();

  Invariants(MachineSettings settings) {
    this.settings = settings;
  }

  void check(MachineState before, Input input, Step step, long now) {
    if (input instanceof Input.SendRequested request) {
      openCommands.add(request.command());
      if (!request.excused()) {
        quotas.put(request.command(), request.quotas());
      }
    }
    if (input instanceof Input.Sent sent) {
      openCommands.remove(sent.command());
    }
    if (input instanceof Input.Closed || input instanceof Input.ConnectFailed) {
      liveSockets.remove(((Input.OfConnection) input).connection());
    }
    for (Effect effect : step.effects()) {
      checkEffect(before, step, effect, now);
    }
    checkShortWay(before, input, step);
    checkSequence(before, step.state());
    checkAlive(step.state());
  }

  private void checkEffect(MachineState before, Step step, Effect effect, long now) {
    if (effect instanceof Effect.Connect connect) {
      assertThat(liveSockets).as("live sockets when another is opened").isEmpty();
      liveSockets.add(connect.connection());
    } else if (effect instanceof Effect.AbandonSocket abandon) {
      liveSockets.remove(abandon.connection());
    } else if (effect instanceof Effect.RefuseCommand refuse) {
      assertThat(openCommands.remove(refuse.command())).as("a command is settled once").isTrue();
    } else if (effect instanceof Effect.SendIdentify) {
      assertThat(before.resumePoint()).as("a legal resume when identifying").isNull();
      identifies.add(now);
      within(identifies, now, 3_600_000, 51, "identifies an hour");
      frame(now);
    } else if (effect instanceof Effect.SendResume
        || effect instanceof Effect.SendHeartbeat
        || effect instanceof Effect.SendCommand) {
      frame(now);
    }
    if (effect instanceof Effect.SendCommand send) {
      quotas.getOrDefault(send.command(), List.of()).forEach(key -> quota(key, send, now));
    }
    if (effect instanceof Effect.Stop) {
      assertThat(openCommands).as("commands without an end").isEmpty();
      assertThat(step.state().phase()).isEqualTo(Phase.STOPPED);
    }
  }

  private void frame(long now) {
    frames.add(now);
    within(frames, now, settings.limits().window(), settings.limits().frames(), "frames a window");
  }

  private void quota(QuotaKey key, Effect.SendCommand send, long now) {
    Quota quota = settings.limits().quotas().get(key.quota());
    if (quota != null) {
      Deque<Long> uses = quotaUses.computeIfAbsent(key, it -> new ArrayDeque<>());
      uses.add(now);
      within(uses, now, quota.window(), quota.commands(), key.toString());
      Long last = lastOfQuota.put(key, send.command());
      assertThat(last == null || last < send.command()).as("order within %s", key).isTrue();
    }
  }

  private static void within(Deque<Long> times, long now, long window, int most, String what) {
    while (now - times.getFirst() > window) {
      times.removeFirst();
    }
    assertThat(times).as(what).hasSizeLessThanOrEqualTo(most);
  }

  /** What the shell delivers without a step is what a step would only have delivered. */
  private void checkShortWay(MachineState before, Input input, Step step) {
    if (!(input instanceof Input.Dispatch dispatch)
        || dispatch.kind() != DispatchKind.OTHER
        || dispatch.sequence() == null) {
      return;
    }
    SessionMachine machine = new SessionMachine(settings);
    if (machine.isNext(before, dispatch.connection(), dispatch.sequence())) {
      assertThat(step.effects()).containsExactly(new Effect.Deliver());
      assertThat(machine.counted(before, dispatch.sequence()))
          .usingRecursiveComparison()
          .isEqualTo(step.state());
      assertThat(machine.isNext(step.state(), dispatch.connection(), dispatch.sequence() + 1))
          .as("the next in turn")
          .isTrue();
    }
  }

  private static void checkSequence(MachineState before, MachineState after) {
    boolean sameSession =
        before.phase() == Phase.READY
            && after.phase() == Phase.READY
            && Objects.equals(before.memory.sessionId(), after.memory.sessionId());
    if (sameSession && before.sequence() != null) {
      assertThat(after.sequence()).isNotNull().isGreaterThanOrEqualTo(before.sequence());
    }
  }

  /** Connected, trying with a bounded delay, or stopped: something will wake the session. */
  private void checkAlive(MachineState state) {
    switch (state.phase()) {
      case IDLE -> assertThat(liveSockets).isEmpty();
      case WAITING -> {
        assertThat(state.isRunning(TimerKind.RECONNECT) || state.isReadingPaused())
            .as("a reconnect is due, or follows when reading goes on")
            .isTrue();
        assertThat(liveSockets).isEmpty();
      }
      case CONNECTING -> assertThat(state.isRunning(TimerKind.CONNECT)).isTrue();
      case AWAITING_HELLO -> assertThat(state.isRunning(TimerKind.HELLO)).isTrue();
      case AWAITING_IDENTIFY, READY ->
          assertThat(state.isRunning(TimerKind.HEARTBEAT)).as("beating").isTrue();
      case IDENTIFYING, RESUMING -> {
        assertThat(state.isRunning(TimerKind.HEARTBEAT)).as("beating").isTrue();
        assertThat(state.isRunning(TimerKind.READY)).as("an answer is awaited").isTrue();
      }
      case CLOSING -> assertThat(state.isRunning(TimerKind.CLOSE)).isTrue();
      case STOPPED -> {
        for (TimerKind kind : TimerKind.values()) {
          assertThat(state.isRunning(kind)).as("%s after the end", kind).isFalse();
        }
        assertThat(liveSockets).isEmpty();
      }
    }
    boolean beats = state.isRunning(TimerKind.HEARTBEAT);
    assertThat(!beats || liveSockets.contains(state.connection()))
        .as("beats, but on what")
        .isTrue();
  }
}
