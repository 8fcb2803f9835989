package dev.opcodec.runtime.gateway;

import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.protocol.UntypedEvent;

/** An event whose name is not in the table. */
public record UnknownEvent(String eventName, RawJson d) implements DispatchEvent, UntypedEvent {}
