package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.validate.Validator;

/**
 * A kind of frame, other than the dispatch.
 *
 * @param opcode the opcode's number, not negative
 * @param name the opcode's name in the schema
 * @param type the class of such frames
 * @param codec of the frame's data
 * @param validator of the bounds that the schema states
 * @param documented whether the official documentation has it
 * @param status whether it is in use
 * @param <T> the class of such frames
 */
public record FrameType<T extends Frame>(
    int opcode,
    String name,
    Class<T> type,
    JsonCodec<T> codec,
    Validator<? super T> validator,
    boolean documented,
    Status status) {}
