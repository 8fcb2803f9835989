package dev.opcodec.processor.load;

/** A named definition of any section. */
public sealed interface RawDefinition
    permits RawOpcode, RawEvent, RawObject, RawUnion, RawEnum, RawFlags, RawCloseCode, RawIntent {
  /** The name, where it stands. */
  Located<String> name();

  /** Documentation and marks. */
  RawNotes notes();
}
