package dev.opcodec.runtime.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects the items of lists, nested ones on top of their owners', to copy each list once. */
final class ItemStack {
  private @Nullable Object[] items = new @Nullable Object[16];
  private int size;

  int size() {
    return size;
  }

  void push(@Nullable Object item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }

  /** Takes off and returns everything above a size it had before. */
  @Nullable Object[] popDownTo(int base) {
    @Nullable Object[] popped = Arrays.copyOfRange(items, base, size);
    Arrays.fill(items, base, size, null);
    size = base;
    return popped;
  }
}
