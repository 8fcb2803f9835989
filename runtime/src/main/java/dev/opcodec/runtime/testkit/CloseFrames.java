package dev.opcodec.runtime.testkit;

import io.undertow.websockets.core.CloseMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a WebSocket close frame may hold, and how one is read (RFC 6455, 5.5.1 and 7.4). */
final class CloseFrames {
  /** Stands for a close frame without a code; never on the wire. */
  static final int NO_CODE = 1005;

  /** Stands for a connection that ended without a close frame; never on the wire. */
  static final int NO_FRAME = 1006;

  static final int NORMAL = 1000;

  private static final int GOING_AWAY = 1001;
  private static final int LAST = 4999;
  private static final int LONGEST_REASON = 123;

  private CloseFrames() {}

  static void check(int code, String reason) {
    boolean onlyForReports = code == 1004 || code == NO_CODE || code == NO_FRAME || code == 1015;
    if (code < NORMAL || code > LAST || onlyForReports) {
      throw new IllegalArgumentException("no close frame can have the code " + code);
    }
    if (reason.getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON) {
      throw new IllegalArgumentException("the reason is longer than 123 bytes");
    }
  }

  /** The code of a received close frame. */
  static int code(ByteBuffer payload) {
    return payload.remaining() < 2 ? NO_CODE : new CloseMessage(payload.duplicate()).getCode();
  }

  /** Whether a client gives its session up with this code (RES-10). */
  static boolean endsSession(int code) {
    return code == NORMAL || code == GOING_AWAY;
  }
}
