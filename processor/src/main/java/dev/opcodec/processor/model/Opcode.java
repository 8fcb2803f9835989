package dev.opcodec.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opcode.
 *
 * @param sent what a client sends, null if it never does
 * @param received what a client receives, null if it never does and for the dispatch opcode
 */
public record Opcode(
    String name,
    int code,
    Direction direction,
    List<String> aliases,
    @Nullable Role role,
    List<Answer> answers,
    @Nullable RecordType sent,
    @Nullable RecordType received,
    Meta meta)
    implements Definition {}
