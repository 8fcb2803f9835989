package dev.opcodec.runtime.codec;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the items of lists, nested ones on top of their owners', to copy each list once. */
final class ItemStack {
  private @Nullable Object[] items = new @Nullable Object[16];
  private int size;

  /** Reads an array. */
  <T extends @Nullable Object> List<T> read(JsonReader in, ValueReader<? extends T> reader) {
    if (in.leaveEmptyArray() || !in.moveIntoArray()) {
      return FrozenList.empty();
    }
    int base = size;
    boolean hasNull = false;
    do {
      T item = reader.read(in);
      hasNull |= item == null;
      push(item);
    } while (in.moveToItem());
    return new FrozenList<>(popDownTo(base), hasNull);
  }

  /** Reads an array of ids. */
  List<Long> readSnowflakes(JsonReader in) {
    if (in.leaveEmptyArray() || !in.moveIntoArray()) {
      return FrozenList.empty();
    }
    int base = size;
    do {
      push(IdReading.read(in, in.position));
    } while (in.moveToItem());
    return new FrozenList<>(popDownTo(base), false);
  }

  int size() {
    return size;
  }

  private void push(@Nullable Object item) {
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
