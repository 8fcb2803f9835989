package dev.opcodec.runtime.protocol;

/** Role {@code resumed}: all that was missed has been sent again. */
public interface Resumed extends Event {}
