package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.validate.Validator;

public record FrameType<T extends Frame>(
    int opcode, String name, Class<T> type, JsonCodec<T> codec, Validator<? super T> validator,
    boolean documented, Status status) {}
