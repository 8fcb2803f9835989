package dev.opcodec.runtime.protocol;

public interface Frame { int opcode(); }
