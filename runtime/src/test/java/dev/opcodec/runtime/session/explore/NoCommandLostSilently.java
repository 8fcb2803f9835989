package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.Phase;
import java.util.ArrayList;
import java.util.List;

/**
 * Scenario 26: each command waits, or is being written, or is settled once: written, or refused
 * with a reason. None is sent twice, and none is open when the session is over.
 *
 * @param waiting asked for, not sent
 * @param writing sent, not confirmed
 */
record NoCommandLostSilently(List<Long> waiting, List<Long> writing) implements Invariant {
  static final NoCommandLostSilently NONE = new NoCommandLostSilently(List.of(), List.of());

  @Override
  public Invariant after(Moment moment, Report report) {
    List<Long> queued = new ArrayList<>(waiting);
    List<Long> sent = new ArrayList<>(writing);
    Input input = moment.input();
    if (input instanceof Input.SendRequested request) {
      queued.add(request.command());
    } else if (input instanceof Input.Sent written && !moment.isOfOldConnection()) {
      sent.remove(written.command());
    }
    for (Effect effect : moment.effects()) {
      if (effect instanceof Effect.SendCommand send) {
        boolean waits = queued.remove(send.command());
        report.require(waits, () -> "command " + send.command() + " sent twice");
        sent.add(send.command());
      } else if (effect instanceof Effect.RefuseCommand refuse) {
        long command = refuse.command();
        boolean open = queued.remove(command) || sent.remove(command);
        report.require(open, () -> "command " + command + " refused, and was settled before");
      }
    }
    if (input instanceof Input.SendFailed failed && !moment.isOfOldConnection()) {
      report.require(!sent.contains(failed.command()), () -> "a failure to write is not told");
    }
    report.require(
        queued.size() == moment.to().queuedCommands(),
        () -> queued.size() + " commands open, () -> " + moment.to().queuedCommands() + " waiting");
    boolean over = moment.to().phase() == Phase.STOPPED || moment.after().link() == Link.NONE;
    report.require(!over || sent.isEmpty(), () -> "not settled with their connection: " + sent);
    if (queued.equals(waiting) && sent.equals(writing)) {
      return this;
    }
    return new NoCommandLostSilently(List.copyOf(queued), List.copyOf(sent));
  }

  @Override
  public void write(Key key, World world) {
    key.accept(waiting.size());
    key.accept(writing.size());
  }
}
