/**
 * The session as a pure state machine: {@code (state, input, now) -> (state, effects)}. Nothing
 * here owns a thread, a clock, a socket or a source of randomness.
 */
@NullMarked
package dev.opcodec.runtime.session.machine;

import org.jspecify.annotations.NullMarked;
