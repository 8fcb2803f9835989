package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.model.Envelope;
import dev.opcodec.processor.model.WireOrder;
import java.util.List;

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
    List<Located<String>> lastInEvents,
    boolean keepsUnknownKeys,
    Span place) {}
