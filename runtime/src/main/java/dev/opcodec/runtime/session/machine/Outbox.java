package dev.opcodec.runtime.session.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * The user's commands: those that wait, and those handed to the socket whose writing is not
 * confirmed.
 */
record Outbox(CommandQueue waiting, List<Long> inFlight) {
  static final Outbox EMPTY = new Outbox(CommandQueue.EMPTY, List.of());

  Outbox {
    inFlight = List.copyOf(inFlight);
  }

  Outbox queued(long command) {
    return new Outbox(waiting.plus(command), inFlight);
  }

  Outbox firstSent() {
    List<Long> sent = new ArrayList<>(inFlight);
    sent.add(waiting.first());
    return new Outbox(waiting.rest(), sent);
  }

  Outbox settled(long command) {
    List<Long> left = new ArrayList<>(inFlight);
    left.remove(command);
    return new Outbox(waiting, left);
  }

  Outbox connectionLost() {
    return new Outbox(waiting, List.of());
  }
}
