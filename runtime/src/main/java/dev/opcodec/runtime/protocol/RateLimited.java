package dev.opcodec.runtime.protocol;

/** Role {@code rate-limited}: a command was refused because there were too many. */
public interface RateLimited extends Event {}
