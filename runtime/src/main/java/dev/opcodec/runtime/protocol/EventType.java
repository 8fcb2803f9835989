package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.validate.Validator;

/**
 * A kind of event.
 *
 * @param name the event's name on the wire
 * @param type the class of such events
 * @param codec of the event's data
 * @param validator of the bounds that the schema states
 * @param intents mask of the intents of which any one opens it; 0 if it is always sent
 * @param documented whether the official documentation has it
 * @param status whether it is in use
 * @param <T> the class of such events
 */
public record EventType<T extends Event>(
    String name,
    Class<T> type,
    JsonCodec<T> codec,
    Validator<? super T> validator,
    long intents,
    boolean documented,
    Status status) {}
