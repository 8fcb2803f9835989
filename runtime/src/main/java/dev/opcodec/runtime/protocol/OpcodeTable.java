package dev.opcodec.runtime.protocol;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Finds by opcode; small numbers, which are all that occur in practice, without boxing. */
final class OpcodeTable<T> {
  private static final int SMALL = 256;

  private final @Nullable Object[] small = new @Nullable Object[SMALL];
  private final Map<Integer, T> others = new HashMap<>();

  OpcodeTable(Collection<? extends T> types, ToIntFunction<? super T> opcode) {
    for (T type : types) {
      int code = opcode.applyAsInt(type);
      if (code >= 0 && code < SMALL) {
        small[code] = type;
      } else {
        others.put(code, type);
      }
    }
  }

  @SuppressWarnings("unchecked") // only filled with T
  @Nullable T get(int opcode) {
    return opcode >= 0 && opcode < SMALL ? (T) small[opcode] : others.get(opcode);
  }
}
