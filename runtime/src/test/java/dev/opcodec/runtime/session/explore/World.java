package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.Inside;
import dev.opcodec.runtime.session.machine.MachineSettings;
import dev.opcodec.runtime.session.machine.MachineState;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.session.machine.Step;
import dev.opcodec.runtime.session.machine.TimerKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session's machine with all that surrounds it, as one immutable value.
 *
 * @param machine the machine's state
 * @param now milliseconds on the virtual clock
 * @param clocks the timers that the shell runs
 * @param link the connection that the shell has
 * @param asksGate whether the identify gate owes an answer
 * @param server the model of the gateway
 * @param unwritten commands handed to the socket and neither written nor failed, the oldest first
 * @param commands how many commands the user has asked to send
 * @param invariants what must hold, with what it remembers
 */
record World(
    MachineState machine,
    long now,
    Clocks clocks,
    Link link,
    boolean asksGate,
    Server server,
    List<Long> unwritten,
    long commands,
    Invariants invariants) {

  static World initial(MachineSettings settings, long seed) {
    return new World(
        MachineState.initial(settings, seed, 0),
        0,
        Clocks.NONE,
        Link.NONE,
        false,
        Server.FRESH,
        List.of(),
        0,
        Invariants.all());
  }

  long connection() {
    return machine.connection();
  }

  boolean isIn(Phase phase) {
    return machine.phase() == phase;
  }

  /**
   * The world after a move that is possible here, or null if it is not.
   *
   * @throws BrokenInvariant if an invariant does not hold afterwards
   */
  @Nullable World play(Move move, Stepper stepper) {
    Offer offer = move.offer().apply(this);
    return offer == null ? null : play(offer, stepper);
  }

  World play(Offer offer, Stepper stepper) {
    Step step = stepper.step(machine, offer.input(), offer.at());
    World next = around(offer, step);
    Moment moment = new Moment(this, next, offer.input(), offer.event(), step.effects());
    return next.with(invariants.after(moment));
  }

  /** What the shell, the network and the gateway make of a step. */
  private World around(Offer offer, Step step) {
    Input input = offer.input();
    Clocks running = clocks;
    Link connection = link;
    boolean asks = asksGate;
    Server gateway = offer.server();
    List<Long> writing = new ArrayList<>(unwritten);
    boolean current = input instanceof Input.OfConnection of && of.connection() == connection();
    if (input instanceof Input.TimerFired fired && fired.number() == clocks.number(fired.kind())) {
      running = running.without(fired.kind());
    } else if (current && (input instanceof Input.Closed || input instanceof Input.ConnectFailed)) {
      connection = Link.NONE;
    } else if (current && (input instanceof Input.Opened || input instanceof Input.Received)) {
      connection = connection == Link.OPENING ? Link.OPEN : connection;
    } else if (input instanceof Input.Sent sent) {
      writing.remove(sent.command());
    } else if (input instanceof Input.SendFailed failed) {
      writing.remove(failed.command());
    } else if (current
        && (input instanceof Input.IdentifyPermitted || input instanceof Input.IdentifyDenied)) {
      asks = false;
    }
    for (Effect effect : step.effects()) {
      running = running.after(effect, offer.at());
      if (effect instanceof Effect.Connect) {
        connection = Link.OPENING;
        gateway = gateway.connected();
      } else if (effect instanceof Effect.CloseSocket) {
        connection = Link.CLOSING;
      } else if (effect instanceof Effect.AbandonSocket) {
        connection = Link.NONE;
      } else if (effect instanceof Effect.RequestIdentify) {
        asks = true;
      } else if (effect instanceof Effect.WithdrawIdentify) {
        asks = false;
      } else if (effect instanceof Effect.SendIdentify) {
        gateway = gateway.identified();
      } else if (effect instanceof Effect.SendResume resume) {
        gateway = gateway.resumed(resume.point().sequence());
      } else if (effect instanceof Effect.SendCommand send) {
        writing.add(send.command());
      }
    }
    if (connection == Link.NONE || connection == Link.OPENING) {
      writing.clear();
    }
    long asked = input instanceof Input.SendRequested ? commands + 1 : commands;
    return new World(
        step.state(),
        offer.at(),
        running,
        connection,
        asks,
        gateway,
        List.copyOf(writing),
        asked,
        invariants);
  }

  private World with(Invariants changed) {
    return new World(machine, now, clocks, link, asksGate, server, unwritten, commands, changed);
  }

  World withMachine(MachineState changed) {
    return new World(changed, now, clocks, link, asksGate, server, unwritten, commands, invariants);
  }

  /**
   * Equal for two worlds from which the same moves lead to the same failures. See {@link
   * Inside#write} for the machine's part; the rest is written in the same way: times as distances
   * to now, sequence numbers as distances to the gateway's cursor, commands by their order.
   */
  Key.Digest key(MachineSettings settings) {
    Key key = new Key();
    Inside.write(settings, machine, now, server.cursor(), key);
    clocks.write(key, now);
    key.accept(link.ordinal());
    key.accept(asksGate ? 1 : 0);
    server.write(key);
    key.accept(unwritten.size());
    invariants.write(key, this);
    return key.digest();
  }

  /** The timer that fires next, or null if none runs. */
  @Nullable TimerKind nextTimer() {
    TimerKind first = null;
    for (TimerKind kind : clocks.running()) {
      if (first == null || clocks.due(kind) < clocks.due(first)) {
        first = kind;
      }
    }
    return first;
  }
}
