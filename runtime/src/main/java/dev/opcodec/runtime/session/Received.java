package dev.opcodec.runtime.session;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.session.machine.Input;
import org.jspecify.annotations.Nullable;

/**
 * A frame as the session understood it.
 *
 * @param input what it means to the machine
 * @param frame what came; null if it was no frame
 * @param problem set if its data is not what the machine needs, so that somebody is told
 */
record Received(Input input, @Nullable LazyFrame frame, @Nullable JsonDecodeException problem) {}
