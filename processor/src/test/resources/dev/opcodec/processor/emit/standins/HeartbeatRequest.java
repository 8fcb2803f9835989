package dev.opcodec.runtime.protocol;

public interface HeartbeatRequest extends Frame {}
