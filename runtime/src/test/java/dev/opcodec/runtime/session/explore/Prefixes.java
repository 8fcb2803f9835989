package dev.opcodec.runtime.session.explore;

import java.util.ArrayList;
import java.util.List;

/** Ways into the phases that are deep: where explorations begin that start late. */
final class Prefixes {
  private Prefixes() {}

  static List<Move> none() {
    return List.of();
  }

  static List<Move> ready() {
    return List.of(
        Moves.start(),
        Moves.opened(),
        Moves.hello(Alphabet.INTERVAL),
        Moves.permitted(),
        Moves.ready());
  }

  static List<Move> resuming() {
    return plus(
        ready(),
        Moves.event(),
        Moves.droppedWithAnEvent(),
        Moves.opened(),
        Moves.hello(Alphabet.INTERVAL));
  }

  static List<Move> resumed() {
    return plus(resuming(), Moves.event(), Moves.resumed());
  }

  /** A new session after the old one was ended: on the second connection, held back by op 9. */
  static List<Move> identifyingAgain() {
    return plus(ready(), Moves.invalid(false), Moves.opened(), Moves.hello(Alphabet.INTERVAL));
  }

  /** Full of commands, some of them over their quota, some with the socket. */
  static List<Move> busy() {
    List<Move> moves = new ArrayList<>(ready());
    for (int i = 0; i < 6; i++) {
      moves.add(Moves.sendPresence());
      moves.add(Moves.written());
    }
    moves.remove(moves.size() - 1);
    for (int i = 0; i < 3; i++) {
      moves.add(Moves.sendForMembers(false));
      moves.add(Moves.sendPlain());
    }
    return moves;
  }

  private static List<Move> plus(List<Move> moves, Move... more) {
    List<Move> longer = new ArrayList<>(moves);
    longer.addAll(List.of(more));
    return longer;
  }
}
