package dev.opcodec.runtime.gateway;

import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.protocol.UntypedFrame;

/** A frame of an opcode that is not in the table. */
public record UnknownFrame(int opcode, RawJson d) implements ReceivedFrame, UntypedFrame {}
