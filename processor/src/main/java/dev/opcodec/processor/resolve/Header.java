package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.model.Envelope;
import dev.opcodec.processor.model.WireOrder;

/**
 * What a protocol says of itself as a whole.
 *
 * @param place where its name stands
 */
record Header(
    String name,
    int version,
    String doc,
    String id,
    Envelope envelope,
    WireOrder wireOrder,
    boolean keepsUnknownKeys,
    Span place) {}
