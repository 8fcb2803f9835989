package dev.opcodec.processor.model;

import org.jspecify.annotations.Nullable;

/** Since when something should not be used, and what to use instead; either may be unknown. */
public record Deprecation(@Nullable String since, @Nullable String use) {}
