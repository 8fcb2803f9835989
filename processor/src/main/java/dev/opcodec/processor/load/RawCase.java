package dev.opcodec.processor.load;

import java.util.List;

/**
 * A case of a union.
 *
 * @param tag the value that tells it apart, empty where something else does
 */
public record RawCase(
    Located<String> tag, RawType type, List<Located<String>> has, List<Located<String>> lacks) {}
