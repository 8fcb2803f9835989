package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.RawJson;
import org.jspecify.annotations.Nullable;

/**
 * A frame of which only the envelope has been read.
 *
 * @param opcode the opcode's number
 * @param sequence the sequence number, null if absent or null
 * @param event the event's name, null if absent or null
 * @param d the data, {@link RawJson#NULL} if absent or null
 */
public record RawFrame(int opcode, @Nullable Long sequence, @Nullable String event, RawJson d) {}
