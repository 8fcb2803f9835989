package dev.opcodec.runtime.protocol;

/** Role {@code heartbeat-ack}: the peer has had a heartbeat. */
public interface HeartbeatAck extends Frame {}
