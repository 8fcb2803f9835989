package dev.opcodec.runtime.gateway;

import dev.opcodec.runtime.protocol.Event;

/** An event. */
public sealed interface DispatchEvent extends Event permits UnknownEvent, ExtensionEvent {}
