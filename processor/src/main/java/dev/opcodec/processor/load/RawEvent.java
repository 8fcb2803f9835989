package dev.opcodec.processor.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event. */
public record RawEvent(
    Located<String> name,
    List<Located<String>> intents,
    List<Located<String>> aliases,
    @Nullable Located<String> role,
    RawShape shape,
    RawNotes notes)
    implements RawDefinition {}
