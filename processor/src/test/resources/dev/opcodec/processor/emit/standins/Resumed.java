package dev.opcodec.runtime.protocol;

public interface Resumed extends Event {}
