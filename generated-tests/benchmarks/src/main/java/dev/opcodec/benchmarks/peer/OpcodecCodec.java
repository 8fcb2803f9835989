package dev.opcodec.benchmarks.peer;

import dev.opcodec.generatedtests.traffic.FrameKind;
import dev.opcodec.runtime.codec.JsonLimits;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.JsonWriter;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.protocol.Command;
import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.Protocol;

/**
 * Opcodec as a session uses it: one reader and one writer for all frames, and the frame says itself
 * what it is.
 */
final class OpcodecCodec implements FrameCodec {
  private static final Protocol PROTOCOL = GatewayProtocol.PROTOCOL;

  /** See {@link JsonReader#reset(byte[], int, int)}. */
  private static final int ROOM = 32;

  private final JsonReader in = new JsonReader(JsonLimits.DEFAULT);
  private final JsonWriter out = new JsonWriter();
  private final boolean command;

  private OpcodecCodec(boolean command) {
    this.command = command;
  }

  static FrameCodec of(FrameKind kind) {
    return new OpcodecCodec(kind.command());
  }

  @Override
  public Object decode(byte[] utf8) {
    return decode(utf8, utf8.length);
  }

  @Override
  public Object decode(byte[] buffer, int length) {
    in.reset(buffer, 0, length);
    return command ? PROTOCOL.decodeCommand(in) : PROTOCOL.decode(in);
  }

  @Override
  public int room() {
    return ROOM;
  }

  @Override
  public byte[] encode(Object frame) {
    out.reset();
    if (command) {
      PROTOCOL.encode((Command) frame, out);
    } else {
      PROTOCOL.encode((Frame) frame, out);
    }
    return out.toByteArray();
  }
}
