package dev.opcodec.runtime.protocol;

/** What a client receives: the {@code d} of a frame with its opcode. Immutable. */
public interface Frame {
  /** The opcode's number. */
  int opcode();
}
