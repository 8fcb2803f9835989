package dev.opcodec.processor.load;

import java.util.List;
import dev.opcodec.processor.model.EnumType;
import org.jspecify.annotations.Nullable;

/** An enum; the base is null where it is amended, or after an error. */
public record RawEnum(
    Located<String> name,
    EnumType.@Nullable Base base,
    List<RawValue> values,
    RawNotes notes)
    implements RawDefinition {}
