package dev.opcodec.runtime.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Makes the frame that carries an event.
 *
 * @param <E> the family of events it takes
 * @param <F> the frame it makes
 */
@FunctionalInterface
public interface DispatchFactory<E extends Event, F extends Dispatch> {
  /** A frame with this sequence number, which may be null, and event. */
  F create(@Nullable Long sequence, E event);
}
