package dev.opcodec.runtime.protocol;

/** Which way an opcode goes, seen from the client. */
public enum Direction {
  SEND,
  RECEIVE,
  BOTH
}
