package dev.opcodec.processor.model;

/** What the runtime's session does with a definition. */
public enum Role {
  DISPATCH,
  HEARTBEAT,
  HEARTBEAT_ACK,
  IDENTIFY,
  RESUME,
  RECONNECT,
  INVALID_SESSION,
  HELLO,
  READY,
  RESUMED,
  RATE_LIMITED
}
