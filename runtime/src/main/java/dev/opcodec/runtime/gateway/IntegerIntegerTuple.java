package dev.opcodec.runtime.gateway;

/** Two integers. */
public record IntegerIntegerTuple(long first, long second) {}
