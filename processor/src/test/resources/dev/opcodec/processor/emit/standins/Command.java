package dev.opcodec.runtime.protocol;

public interface Command { int opcode(); }
