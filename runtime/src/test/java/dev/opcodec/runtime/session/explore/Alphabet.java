package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.DispatchKind;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.TimerKind;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The sets of moves that explorations are made of. */
final class Alphabet {
  /** The interval of the real gateway. */
  static final long INTERVAL = 41_250;

  private Alphabet() {}

  /** One move of each kind that a real gateway, network and user make: played the deepest. */
  static List<Move> core() {
    List<Move> moves =
        new ArrayList<>(
            List.of(
                Moves.start(),
                Moves.opened(),
                Moves.refused(),
                Moves.hello(INTERVAL),
                Moves.permitted(),
                Moves.ready(),
                Moves.resumed(),
                Moves.event(),
                Moves.ack(),
                Moves.beatRequest(),
                Moves.reconnect(),
                Moves.invalid(false),
                Moves.invalid(true),
                Moves.closed(null),
                Moves.closed(1000),
                Moves.closed(4000),
                Moves.closed(4009),
                Moves.sendPlain(),
                Moves.written(),
                Moves.close(),
                Moves.suspend()));
    for (TimerKind kind : TimerKind.values()) {
      moves.add(Moves.fires(kind));
    }
    return moves;
  }

  /** All that can happen, the absurd included. */
  static List<Move> full() {
    List<Move> moves = new ArrayList<>(core());
    moves.addAll(
        List.of(
            Moves.startFrom(),
            Moves.denied(),
            Moves.droppedWithAnEvent(),
            Moves.corrupt(),
            Moves.unknownFrame(),
            Moves.hello(0),
            Moves.hello(-5),
            Moves.hello(1),
            Moves.hello(1_000),
            Moves.hello(Long.MAX_VALUE),
            Moves.ready("READY without an id", false, true, true),
            Moves.ready("READY without a URL", true, false, true),
            Moves.ready("READY without a number", true, true, false),
            Moves.repeated(),
            Moves.eventAfterAGap(),
            Moves.eventWithoutANumber(),
            Moves.careless("event with the number of the last", 0),
            Moves.careless("event with a lower number", 1),
            Moves.sendPresence(),
            Moves.sendForMembers(false),
            Moves.sendForMembers(true),
            Moves.notWritten(),
            Moves.second(),
            Moves.sleep("the machine sleeps two hours", 7_200_000),
            Moves.ofOldConnection("closed with 4004", it -> new Input.Closed(it, 4004, "")),
            Moves.ofOldConnection("op 9 false", it -> new Input.InvalidSession(it, false)),
            Moves.ofOldConnection("op 7", Input.Reconnect::new),
            Moves.ofOldConnection("grant", Input.IdentifyPermitted::new),
            Moves.ofOldConnection(
                "event", it -> new Input.Dispatch(it, 500L, DispatchKind.OTHER))));
    codes().forEach(code -> moves.add(Moves.closed(code)));
    moves.addAll(strays());
    return moves;
  }

  private static List<Integer> codes() {
    List<Integer> codes = new ArrayList<>(List.of(1001, 1005, 1006, 1011, 3000, 4999));
    IntStream.rangeClosed(4001, 4016).filter(it -> it != 4009).forEach(codes::add);
    return codes;
  }

  /** Each kind of input, whether anybody could bring it now or not. */
  static List<Move> strays() {
    List<Move> strays = new ArrayList<>();
    for (Class<?> kind : inputKinds()) {
      if (kind == Input.Dispatch.class) {
        strays.add(Moves.stray("event", Alphabet::unasked));
      } else if (kind == Input.Hello.class) {
        strays.add(Moves.stray("HELLO", it -> new Input.Hello(it.connection(), INTERVAL)));
      } else if (kind == Input.Sent.class) {
        strays.add(Moves.stray("written", it -> new Input.Sent(it.connection(), -1)));
      } else if (kind == Input.SendFailed.class) {
        strays.add(Moves.stray("not written", it -> new Input.SendFailed(it.connection(), -1)));
      } else if (kind == Input.TimerFired.class) {
        strays.add(Moves.stray("timer", it -> new Input.TimerFired(TimerKind.READY, 0)));
      } else if (kind == Input.ConnectFailed.class) {
        strays.add(Moves.stray("refused", it -> new Input.ConnectFailed(it.connection(), "?")));
      } else if (kind == Input.Corrupt.class) {
        strays.add(Moves.stray("noise", it -> new Input.Corrupt(it.connection(), "?")));
      } else if (kind == Input.Closed.class) {
        strays.add(Moves.stray("close", it -> new Input.Closed(it.connection(), 4000, "")));
      } else if (kind == Input.InvalidSession.class) {
        strays.add(Moves.stray("op 9", it -> new Input.InvalidSession(it.connection(), false)));
      } else if (kind == Input.IdentifyPermitted.class) {
        strays.add(Moves.unaskedGrant());
      } else if (kind == Input.ReadingPaused.class) {
        strays.add(Moves.handlersFull());
      } else if (kind == Input.ReadingResumed.class) {
        strays.add(Moves.handlersFree());
      } else if (isOfConnectionOnly(kind)) {
        strays.add(Moves.stray(kind.getSimpleName(), it -> make(kind, it.connection())));
      }
    }
    return strays;
  }

  private static Input unasked(World world) {
    return new Input.Dispatch(world.connection(), null, DispatchKind.OTHER);
  }

  /** Every record that an input can be. */
  static List<Class<?>> inputKinds() {
    List<Class<?>> kinds = new ArrayList<>();
    collect(Input.class, kinds);
    return kinds;
  }

  private static void collect(Class<?> type, List<Class<?>> kinds) {
    if (type.isRecord()) {
      kinds.add(type);
    } else {
      Arrays.stream(type.getPermittedSubclasses()).forEach(it -> collect(it, kinds));
    }
  }

  private static boolean isOfConnectionOnly(Class<?> kind) {
    RecordComponent[] components = kind.getRecordComponents();
    return components.length == 1 && components[0].getType() == long.class;
  }

  private static Input make(Class<?> kind, long connection) {
    try {
      return (Input) kind.getDeclaredConstructor(long.class).newInstance(connection);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
