package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Inside;
import dev.opcodec.runtime.session.machine.Phase;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** What explorations have seen. */
final class Coverage {
  private record Pair(Phase phase, Class<?> input) {}

  private record Arrow(Phase from, Phase to) {}

  private final Set<Pair> pairs = new HashSet<>();
  private final Set<Arrow> transitions = new HashSet<>();
  private final Set<Long> traces = new HashSet<>();
  private long states;
  private int depth;

  /**
   * A move was played at the end of a trace.
   *
   * @param trace a digest of the names of all its moves from the very beginning; explorations
   *     overlap, and with another seed the same moves are no other trace, so that each counts once
   */
  void played(long trace, World before, Offer offer, World after) {
    traces.add(trace);
    Phase from = before.machine().phase();
    Phase to = after.machine().phase();
    pairs.add(new Pair(from, offer.input().getClass()));
    if (from != to) {
      gone(from, to);
    }
  }

  /** One step may go along two arrows: through the wait of no time, or the news of a connection. */
  private void gone(Phase from, Phase to) {
    if (Inside.next(from).contains(to)) {
      transitions.add(new Arrow(from, to));
    } else if (to == Phase.CONNECTING) {
      transitions.add(new Arrow(from, Phase.WAITING));
      transitions.add(new Arrow(Phase.WAITING, to));
    } else {
      transitions.add(new Arrow(from, Phase.AWAITING_HELLO));
      transitions.add(new Arrow(Phase.AWAITING_HELLO, to));
    }
  }

  void reached(int moves) {
    depth = Math.max(depth, moves);
  }

  void distinctStates(long count) {
    states += count;
  }

  long traces() {
    return traces.size();
  }

  /** Each phase with each kind of input that was never seen in it. */
  Set<String> missingPairs() {
    Set<String> missing = new TreeSet<>();
    for (Phase phase : Phase.values()) {
      for (Class<?> kind : Alphabet.inputKinds()) {
        if (!pairs.contains(new Pair(phase, kind))) {
          missing.add(phase + " x " + kind.getSimpleName());
        }
      }
    }
    return missing;
  }

  /** Each arrow of the state diagram that was never gone. */
  Set<String> missingTransitions() {
    Set<String> missing = new TreeSet<>();
    for (Phase from : Phase.values()) {
      for (Phase to : Inside.next(from)) {
        if (!transitions.contains(new Arrow(from, to))) {
          missing.add(from + " -> " + to);
        }
      }
    }
    return missing;
  }

  @Override
  public String toString() {
    return String.format(
        "%,d distinct traces of up to %d moves, %,d distinct states; %d pairs of a phase and an"
            + " input, %d transitions",
        traces.size(), depth, states, pairs.size(), transitions.size());
  }
}
