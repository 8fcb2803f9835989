package dev.opcodec.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dispatched event; the intents are those of which any one opens it. */
public record Event(
    String name,
    List<String> intents,
    List<String> aliases,
    @Nullable Role role,
    RecordType payload,
    Meta meta)
    implements Definition {}
