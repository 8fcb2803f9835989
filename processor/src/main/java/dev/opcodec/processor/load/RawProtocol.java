package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.model.Envelope;
import dev.opcodec.processor.model.WireOrder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The description of the protocol as a whole; an overlay gives the name and unknown keys only.
 *
 * @param keys what is there, whether or not it can be understood
 */
public record RawProtocol(
    @Nullable Located<String> name,
    @Nullable Located<Long> version,
    @Nullable Located<String> doc,
    @Nullable Located<String> id,
    @Nullable Envelope envelope,
    @Nullable WireOrder wireOrder,
    @Nullable UnknownKeys unknownKeys,
    Set<String> keys,
    Span span) {}
