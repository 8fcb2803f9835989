package dev.opcodec.processor.load;

import org.jspecify.annotations.Nullable;

/** An intent. */
public record RawIntent(
    Located<String> name, @Nullable Located<Integer> bit, boolean privileged, RawNotes notes)
    implements RawDefinition {}
