package dev.opcodec.runtime.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The keys of a frame.
 *
 * @param opcode the key of the opcode's number
 * @param data the key of the data
 * @param sequence the key of the sequence number, null in a protocol without dispatches
 * @param event the key of the event's name, null in a protocol without dispatches
 */
public record Envelope(
    String opcode, String data, @Nullable String sequence, @Nullable String event) {}
