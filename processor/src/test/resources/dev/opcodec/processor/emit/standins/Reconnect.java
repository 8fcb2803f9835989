package dev.opcodec.runtime.protocol;

public interface Reconnect extends Frame {}
