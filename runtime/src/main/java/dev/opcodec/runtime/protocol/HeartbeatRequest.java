package dev.opcodec.runtime.protocol;

/** Role {@code heartbeat}, received: the peer wants a heartbeat now. */
public interface HeartbeatRequest extends Frame {}
