package dev.opcodec.processor.load;

import dev.opcodec.processor.model.UnionType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A union; what tells its cases apart is null where it is amended, or after an error. */
public record RawUnion(
    Located<String> name,
    @Nullable Located<UnionType.Discriminator> by,
    List<RawCase> cases,
    RawNotes notes)
    implements RawDefinition {}
