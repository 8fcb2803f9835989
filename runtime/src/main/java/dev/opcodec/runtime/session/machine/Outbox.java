package dev.opcodec.runtime.session.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * The user's commands.
 *
 * @param waiting those that wait for their turn
 * @param held those that had it, and wait for a quota of their own
 * @param inFlight those handed to the socket whose writing is not confirmed
 * @param places how many have been taken up
 */
record Outbox(CommandQueue waiting, Held held, List<Long> inFlight, long places) {
  static final Outbox EMPTY = new Outbox(CommandQueue.EMPTY, Held.NONE, List.of(), 0);

  Outbox {
    inFlight = List.copyOf(inFlight);
  }

  /** How many wait. */
  int size() {
    return waiting.size() + held.size();
  }

  Outbox queued(Input.SendRequested request) {
    Outgoing command = new Outgoing(request.command(), request.quotas(), request.excused(), places);
    return new Outbox(waiting.plus(command), held, inFlight, places + 1);
  }

  /** Without a command, if it waits. */
  Outbox without(long command) {
    return new Outbox(waiting.without(command), held.without(command), inFlight, places);
  }

  /** Without the first of those that wait for their turn. */
  Outbox firstTaken() {
    return new Outbox(waiting.rest(), held, inFlight, places);
  }

  Outbox holding(Held changed) {
    return new Outbox(waiting, changed, inFlight, places);
  }

  Outbox sent(long command) {
    List<Long> sent = new ArrayList<>(inFlight);
    sent.add(command);
    return new Outbox(waiting, held, sent, places);
  }

  Outbox settled(long command) {
    List<Long> left = new ArrayList<>(inFlight);
    left.remove(command);
    return new Outbox(waiting, held, left, places);
  }

  Outbox connectionLost() {
    return new Outbox(waiting, held, List.of(), places);
  }
}
