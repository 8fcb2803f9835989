package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.protocol.CloseAction;
import org.jspecify.annotations.Nullable;

/** What the close codes mean, as the facts have it (section 8 and its preface). */
final class Codes {
  private Codes() {}

  static CloseAction action(int code) {
    return switch (code) {
      case 1000, 1001 -> CloseAction.RESUME_ONCE;
      case 4003, 4005, 4006, 4007, 4008, 4009 -> CloseAction.IDENTIFY;
      case 4004, 4010, 4011, 4012, 4013, 4014, 4015 -> CloseAction.STOP;
      case 4016 -> CloseAction.END;
      default -> CloseAction.RESUME;
    };
  }

  static boolean endSession(@Nullable Integer code) {
    return code != null
        && switch (action(code)) {
          case IDENTIFY, STOP, END -> true;
          case RESUME, RESUME_ONCE -> false;
        };
  }
}
