package dev.opcodec.runtime.gateway;

import dev.opcodec.runtime.protocol.Frame;

/** What a client receives. */
public sealed interface ReceivedFrame extends Frame
    permits DispatchFrame, UnknownFrame, ExtensionFrame {}
