package dev.opcodec.processor.load;

import dev.opcodec.processor.model.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An opcode; number and direction are null only where it is amended, or after an error. */
public record RawOpcode(
    Located<String> name,
    @Nullable Located<Integer> op,
    @Nullable Located<Direction> direction,
    List<Located<String>> aliases,
    List<RawAnswer> answers,
    @Nullable Located<String> role,
    RawShape shape,
    @Nullable RawShape send,
    @Nullable RawShape receive,
    RawNotes notes)
    implements RawDefinition {}
