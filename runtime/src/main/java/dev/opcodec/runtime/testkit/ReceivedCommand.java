package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.protocol.RawFrame;

/**
 * A frame as a client sent it.
 *
 * @param connection the number of the connection, counted from 1
 * @param frame the parsed envelope
 * @param json the text as it came; of an IDENTIFY or RESUME it holds the token
 */
public record ReceivedCommand(int connection, RawFrame frame, String json) {
  /** The opcode's number. */
  public int opcode() {
    return frame.opcode();
  }

  /** Tells opcode and size, never the content: it may hold a token. */
  @Override
  public String toString() {
    return "ReceivedCommand[connection="
        + connection
        + ", opcode="
        + opcode()
        + ", length="
        + json.length()
        + "]";
  }
}
