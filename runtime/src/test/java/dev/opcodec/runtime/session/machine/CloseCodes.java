package dev.opcodec.runtime.session.machine;

import dev.opcodec.runtime.protocol.CloseAction;

/** The close-code table of the gateway, written down a second time. */
final class CloseCodes {
  private CloseCodes() {}

  static CloseAction action(int code) {
    return switch (code) {
      case 4003, 4005, 4006, 4007, 4008, 4009 -> CloseAction.IDENTIFY;
      case 4004, 4010, 4011, 4012, 4013, 4014, 4015 -> CloseAction.STOP;
      case 4016 -> CloseAction.END;
      case 1000, 1001 -> CloseAction.RESUME_ONCE;
      default -> CloseAction.RESUME;
    };
  }
}
