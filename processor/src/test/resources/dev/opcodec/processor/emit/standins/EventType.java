package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.validate.Validator;

public record EventType<T extends Event>(
    String name, Class<T> type, JsonCodec<T> codec, Validator<? super T> validator,
    long intents, boolean documented, Status status) {}
