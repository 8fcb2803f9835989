package dev.opcodec.runtime.gateway;

/** A frame of an extension. */
public non-sealed interface ExtensionFrame extends ReceivedFrame {}
