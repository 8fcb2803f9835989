package dev.opcodec.runtime.protocol;

/** Role {@code reconnect}: the peer wants the client to connect anew and resume. */
public interface Reconnect extends Frame {}
