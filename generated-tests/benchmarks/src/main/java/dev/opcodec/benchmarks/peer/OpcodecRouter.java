package dev.opcodec.benchmarks.peer;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.protocol.FrameHeader;

/** The header of a frame, which does not look at the data. */
final class OpcodecRouter implements FrameRouter {
  private final FrameHeader header = new FrameHeader(GatewayProtocol.PROTOCOL);

  @Override
  public void route(byte[] utf8, Route into) {
    header.read(utf8, 0, utf8.length);
    into.opcode = header.opcode();
    into.sequence = header.sequenceOrMinusOne();
    into.event = header.eventName();
    into.dataStart = header.dataOffset();
    into.dataEnd = header.dataOffset() + header.dataLength();
  }
}
