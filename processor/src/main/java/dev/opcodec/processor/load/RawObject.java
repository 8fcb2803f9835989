package dev.opcodec.processor.load;

import org.jspecify.annotations.Nullable;

/** An object, with what differs by direction. */
public record RawObject(
    Located<String> name,
    RawShape shape,
    @Nullable RawShape send,
    @Nullable RawShape receive,
    @Nullable Located<String> role,
    RawNotes notes)
    implements RawDefinition {}
