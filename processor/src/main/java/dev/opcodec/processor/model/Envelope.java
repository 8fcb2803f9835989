package dev.opcodec.processor.model;

import org.jspecify.annotations.Nullable;

/** The keys of a frame; sequence and event are null in a protocol without dispatches. */
public record Envelope(
    String opcode, String data, @Nullable String sequence, @Nullable String event) {}
