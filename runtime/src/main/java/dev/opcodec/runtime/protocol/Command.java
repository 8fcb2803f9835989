package dev.opcodec.runtime.protocol;

/** What a client sends: the {@code d} of a frame with its opcode. Immutable. */
public interface Command {
  /** The opcode's number, not negative. */
  int opcode();
}
