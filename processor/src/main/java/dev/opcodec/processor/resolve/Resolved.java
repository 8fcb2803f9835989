package dev.opcodec.processor.resolve;

import dev.opcodec.processor.model.Protocol;

/** A model, and where its parts stand. */
public record Resolved(Protocol protocol, Places places) {}
