package dev.opcodec.runtime.codec;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A few objects that wait to be used again, so that who reads or writes one document need not make
 * room each time. Whoever takes one owns it until it is given back. Not by thread: threads come and
 * go by the thousand, and each would keep its own.
 */
final class Spares<T> {
  private static final int SLOTS = 4;

  private final AtomicReferenceArray<@Nullable T> slots = new AtomicReferenceArray<>(SLOTS);
  private final Supplier<T> maker;
  private final Predicate<? super T> worthKeeping;

  Spares(Supplier<T> maker, Predicate<? super T> worthKeeping) {
    this.maker = maker;
    this.worthKeeping = worthKeeping;
  }

  T take() {
    T spare = slots.getAndSet(slot(), null);
    return spare == null ? maker.get() : spare;
  }

  void give(T used) {
    if (worthKeeping.test(used)) {
      slots.lazySet(slot(), used);
    }
  }

  /** Threads that run at the same time mostly have different ones. */
  private static int slot() {
    return (int) Thread.currentThread().getId() & SLOTS - 1;
  }
}
