package dev.opcodec.runtime.codec;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list that owns its array, so that {@link Copies} knows it needs no second copy.
 * {@link java.util.List#copyOf} would do but for null items.
 */
final class FrozenList<T extends @Nullable Object> extends AbstractList<T> implements RandomAccess {
  private static final FrozenList<?> EMPTY = new FrozenList<>(new @Nullable Object[0]);

  private final @Nullable Object[] items;
  private final boolean hasNull;

  FrozenList(@Nullable Object[] owned) {
    items = owned;
    boolean found = false;
    for (Object item : owned) {
      found |= item == null;
    }
    hasNull = found;
  }

  FrozenList(@Nullable Object[] owned, boolean hasNull) {
    items = owned;
    this.hasNull = hasNull;
  }

  @SuppressWarnings("unchecked") // has no item, so it is one of every type
  static <T extends @Nullable Object> FrozenList<T> empty() {
    return (FrozenList<T>) EMPTY;
  }

  boolean hasNull() {
    return hasNull;
  }

  @Override
  @SuppressWarnings("unchecked") // only filled with T by those who create it
  public T get(int index) {
    return (T) items[index];
  }

  @Override
  public int size() {
    return items.length;
  }

  @Override
  public @Nullable Object[] toArray() {
    return items.clone();
  }
}
