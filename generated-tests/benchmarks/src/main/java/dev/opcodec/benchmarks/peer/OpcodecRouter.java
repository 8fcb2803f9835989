package dev.opcodec.benchmarks.peer;

import dev.opcodec.runtime.codec.JsonLimits;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RawFrame;

/** The envelope, with the data checked and kept as it stands. */
final class OpcodecRouter implements FrameRouter {
  private static final Protocol PROTOCOL = GatewayProtocol.PROTOCOL;

  private final JsonReader in = new JsonReader(JsonLimits.DEFAULT);

  @Override
  public void route(byte[] utf8, Route into) {
    into.clear();
    in.reset(utf8, 0, utf8.length);
    RawFrame frame = PROTOCOL.readFrame(in);
    into.opcode = frame.opcode();
    into.sequence = frame.sequence();
    into.event = frame.event();
  }
}
