package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.session.machine.TimerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gateway, a network, a gate and handlers that do what they should. */
final class Behaving {
  private static final Move START = Moves.start();
  private static final Move OPENED = Moves.opened();
  private static final Move HELLO = Moves.hello(Alphabet.INTERVAL);
  private static final Move PERMITTED = Moves.permitted();
  private static final Move READY = Moves.ready();
  private static final Move RESUMED = Moves.resumed();
  private static final Move WRITTEN = Moves.written();
  private static final Move HANDLERS_FREE = Moves.handlersFree();
  private static final Move GONE = Moves.closed(null);
  private static final List<Move> TIMERS =
      List.of(TimerKind.values()).stream().map(Moves::fires).toList();

  private Behaving() {}

  /** What happens next if nothing goes wrong; null if nothing does any more. */
  static @Nullable Move next(World world) {
    if (world.machine().isReadingPaused() && !world.isIn(Phase.STOPPED)) {
      return HANDLERS_FREE;
    }
    return switch (world.machine().phase()) {
      case IDLE -> START;
      case CONNECTING -> world.link() == Link.OPEN ? HELLO : OPENED;
      case AWAITING_HELLO -> HELLO;
      case AWAITING_IDENTIFY -> world.asksGate() ? PERMITTED : timer(world);
      case IDENTIFYING -> READY;
      case RESUMING -> RESUMED;
      case READY -> world.unwritten().isEmpty() ? timer(world) : WRITTEN;
      case CLOSING -> GONE;
      case WAITING -> timer(world);
      case STOPPED -> null;
    };
  }

  static @Nullable Move timer(World world) {
    TimerKind next = world.nextTimer();
    return next == null ? null : TIMERS.get(next.ordinal());
  }

  static boolean isOver(World world) {
    return world.isIn(Phase.STOPPED) || world.isIn(Phase.CLOSING);
  }
}
