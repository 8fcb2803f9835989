package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Span;

/** A value and where it stands. */
public record Located<T>(T value, Span span) {}
