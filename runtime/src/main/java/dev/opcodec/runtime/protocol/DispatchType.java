package dev.opcodec.runtime.protocol;

import org.jspecify.annotations.Nullable;

/** How a protocol's dispatches are made. */
record DispatchType<E extends Event, F extends Dispatch>(
    int opcode, Class<F> type, Class<E> family, DispatchFactory<E, F> factory) {

  /**
   * A frame that carries the event.
   *
   * @throws ClassCastException if the event's class does not belong to the family
   */
  F create(@Nullable Long sequence, Event event) {
    return factory.create(sequence, family.cast(event));
  }
}
