package dev.opcodec.runtime.protocol;

public interface RateLimited extends Event {}
