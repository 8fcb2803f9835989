package dev.opcodec.processor.model;

/** A bit that opens events. */
public record Intent(String name, int bit, boolean privileged, Meta meta) implements Definition {}
