package dev.opcodec.processor.load;

import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.Status;
import org.jspecify.annotations.Nullable;

/** Documentation, marks and the Java name; null where nothing is said. */
public record RawNotes(
    @Nullable Located<String> doc,
    @Nullable Located<Boolean> documented,
    @Nullable Located<Status> status,
    @Nullable Located<Deprecation> deprecation,
    @Nullable String since,
    @Nullable String note,
    @Nullable String source,
    @Nullable Located<String> javaName) {
  /** Nothing is said. */
  public static final RawNotes NONE = new RawNotes(null, null, null, null, null, null, null, null);
}
