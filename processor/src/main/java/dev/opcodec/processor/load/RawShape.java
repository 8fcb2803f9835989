package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an object, opcode or event holds: its own content, what it takes from others, its rules.
 *
 * @param body null if there is none
 * @param span the key that the content belongs to
 */
public record RawShape(@Nullable RawBody body, RawIncludes includes, RawRules rules, Span span) {}
