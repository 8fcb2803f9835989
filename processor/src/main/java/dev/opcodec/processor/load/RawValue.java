package dev.opcodec.processor.load;

/** A value of an enum, as the text of what is on the wire, or a flag, as the text of its bit. */
public record RawValue(Located<String> name, Located<String> value, RawNotes notes) {}
