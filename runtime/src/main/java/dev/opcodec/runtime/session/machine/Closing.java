package dev.opcodec.runtime.session.machine;

import dev.opcodec.runtime.protocol.CloseAction;
import dev.opcodec.runtime.session.machine.LifecycleEvent.Loss;
import dev.opcodec.runtime.session.machine.StopReason.Cause;
import org.jspecify.annotations.Nullable;

/** The gateway, or the network, closed the connection: what the code says happens. */
final class Closing {
  private Closing() {}

  static void closedByGateway(Turn turn, @Nullable Integer code, String reason) {
    CloseAction action =
        code == null ? CloseAction.RESUME : turn.settings.closeAction().apply(code);
    switch (action) {
      case RESUME, RESUME_ONCE, IDENTIFY ->
          Losing.reconnect(turn, new LostConnection(Loss.CLOSED, code, reason), action);
      case STOP -> stop(turn, Cause.REFUSED_BY_GATEWAY, code, reason);
      case END -> stop(turn, Cause.ENDED_BY_GATEWAY, code, reason);
    }
  }

  private static void stop(Turn turn, Cause cause, @Nullable Integer code, String reason) {
    Ending.stop(turn, new StopReason(cause, code, turn.memory.withoutId(reason)));
  }
}
