package dev.opcodec.runtime.protocol;

public interface Event { String eventName(); }
