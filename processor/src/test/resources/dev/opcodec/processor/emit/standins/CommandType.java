package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.validate.Validator;
import java.util.List;

public record CommandType<T extends Command>(
    int opcode, String name, Class<T> type, JsonCodec<T> codec, Validator<? super T> validator,
    boolean documented, Status status, List<Answer> answers) {}
