package dev.opcodec.runtime.protocol;

public interface HeartbeatAck extends Frame {}
