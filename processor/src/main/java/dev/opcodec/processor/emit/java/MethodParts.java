package dev.opcodec.processor.emit.java;

import java.util.ArrayList;
import java.util.List;

/**
 * How a large class is cut: HotSpot compiles no method over 8,000 bytes of bytecode, and what a
 * field needs in one method is at most about 100.
 */
public final class MethodParts {
  /** Up to so many fields, a method does them all. */
  public static final int WHOLE = 60;

  /** Above that, a method does so many. */
  public static final int PART = 40;

  private MethodParts() {}

  /** True if so many fields are too many for one method. */
  public static boolean isLarge(int fields) {
    return fields > WHOLE;
  }

  /** The items in groups, each for one method; a single group if there are few. */
  public static <T> List<List<T>> of(List<T> items) {
    if (!isLarge(items.size())) {
      return List.of(items);
    }
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < items.size(); from += PART) {
      parts.add(items.subList(from, Math.min(from + PART, items.size())));
    }
    return parts;
  }
}
