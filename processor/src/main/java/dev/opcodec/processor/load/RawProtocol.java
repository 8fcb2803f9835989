package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.model.Envelope;
import dev.opcodec.processor.model.WireOrder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The description of the protocol as a whole; an overlay gives the name and unknown keys only.
 *
 * @param lastInEvents keys that come last in an event's payload, whatever the wire order
 * @param keys what is there, whether or not it can be understood
 */
public record RawProtocol(
    @Nullable Located<String> name,
    @Nullable Located<Long> version,
    @Nullable Located<String> doc,
    @Nullable Located<String> id,
    @Nullable Envelope envelope,
    @Nullable WireOrder wireOrder,
    List<Located<String>> lastInEvents,
    @Nullable UnknownKeys unknownKeys,
    Set<String> keys,
    Span span) {}
