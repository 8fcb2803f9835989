package dev.opcodec.processor.diag;

import org.jspecify.annotations.Nullable;

/**
 * A finding.
 *
 * @param hint what to write instead, null if nothing is known
 * @param also a second place that belongs to the matter, null if there is none
 */
public record Diagnostic(
    Code code,
    Severity severity,
    Span span,
    String message,
    @Nullable String hint,
    @Nullable Also also) {

  /** A second place, and what is there, such as {@code also defined here}. */
  public record Also(String label, Span span) {}
}
