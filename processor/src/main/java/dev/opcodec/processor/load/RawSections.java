package dev.opcodec.processor.load;

import java.util.List;

/** The definitions of a file, each section in order. */
public record RawSections(
    List<RawOpcode> opcodes,
    List<RawEvent> events,
    List<RawObject> objects,
    List<RawUnion> unions,
    List<RawEnum> enums,
    List<RawFlags> flags,
    List<RawCloseCode> closeCodes,
    List<RawIntent> intents) {
  /** No definitions. */
  public static final RawSections NONE =
      new RawSections(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
