package dev.opcodec.processor.model;

/** Who sends an opcode, seen from the client. */
public enum Direction {
  SEND,
  RECEIVE,
  BOTH
}
