package dev.opcodec.runtime.session.machine;

import dev.opcodec.runtime.protocol.CloseAction;
import dev.opcodec.runtime.session.machine.LifecycleEvent.Loss;
import dev.opcodec.runtime.session.machine.StopReason.Cause;
import org.jspecify.annotations.Nullable;

/** The gateway, or the network, closed the connection: what the code says happens. */
final class Closing {
  private Closing() {}

  static void closedByGateway(Turn turn, @Nullable Integer code) {
    CloseAction action =
        code == null ? CloseAction.RESUME : turn.settings.closeAction().apply(code);
    switch (action) {
      case RESUME, RESUME_ONCE, IDENTIFY -> Losing.reconnect(turn, Loss.CLOSED, code, action);
      case STOP -> Ending.stop(turn, new StopReason(Cause.REFUSED_BY_GATEWAY, code));
      case END -> Ending.stop(turn, new StopReason(Cause.ENDED_BY_GATEWAY, code));
    }
  }
}
