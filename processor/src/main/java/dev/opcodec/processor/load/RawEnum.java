package dev.opcodec.processor.load;

import dev.opcodec.processor.model.EnumType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An enum; the base is null where it is amended, or after an error. */
public record RawEnum(
    Located<String> name,
    @Nullable Located<EnumType.Base> base,
    List<RawValue> values,
    RawNotes notes)
    implements RawDefinition {}
