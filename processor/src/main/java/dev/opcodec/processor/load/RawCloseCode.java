package dev.opcodec.processor.load;

import dev.opcodec.processor.model.CloseCode;
import org.jspecify.annotations.Nullable;

/** A close code. */
public record RawCloseCode(
    Located<String> name,
    @Nullable Located<Integer> code,
    CloseCode.@Nullable Action action,
    RawNotes notes)
    implements RawDefinition {}
