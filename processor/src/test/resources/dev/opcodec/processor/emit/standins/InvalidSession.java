package dev.opcodec.runtime.protocol;

public interface InvalidSession extends Frame { boolean d(); }
