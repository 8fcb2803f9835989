package dev.opcodec.processor.model;

import org.jspecify.annotations.Nullable;

/** What is known about a definition apart from its shape. */
public record Marks(
    boolean documented,
    Status status,
    @Nullable Deprecation deprecation,
    @Nullable String since,
    @Nullable String note,
    @Nullable String source) {
  /** The marks of a definition that has none. */
  public static final Marks NONE = new Marks(true, Status.ACTIVE, null, null, null, null);
}
