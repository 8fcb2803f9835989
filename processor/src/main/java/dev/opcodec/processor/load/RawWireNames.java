package dev.opcodec.processor.load;

import java.util.List;

/**
 * Keys of one definition that come on the wire beside its fields, and in which order they come.
 *
 * @param section the section of the definition: opcodes, events or objects
 * @param name the definition's
 */
public record RawWireNames(
    String section,
    Located<String> name,
    List<Located<String>> known,
    List<Located<String>> order,
    List<Located<String>> last) {}
