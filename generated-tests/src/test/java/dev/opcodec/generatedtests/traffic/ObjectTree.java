package dev.opcodec.generatedtests.traffic;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that decoded values take on a 64-bit JVM with compressed references. Objects of the JDK
 * cannot be opened: strings, boxes and the JDK's own collections are counted as they are laid out.
 */
public final class ObjectTree {
  private static final int HEADER = 12;
  private static final int ARRAY_HEADER = 16;
  private static final int REFERENCE = 4;
  private static final int ENTRY_OF_LINKED_MAP = 40;

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();
  private long bytes;

  private ObjectTree() {}

  /**
   * What belongs to the first value alone.
   *
   * @param value of which the objects are counted
   * @param twin another decoding of the same; what both share, such as constants, is not counted
   */
  public static long bytes(Object value, Object twin) {
    ObjectTree tree = new ObjectTree();
    tree.add(twin);
    tree.bytes = 0;
    tree.add(value);
    return tree.bytes;
  }

  private void add(@Nullable Object root) {
    push(root);
    while (!open.isEmpty()) {
      visit(open.pop());
    }
  }

  private void push(@Nullable Object value) {
    if (value != null && !(value instanceof Class) && seen.add(value)) {
      open.push(value);
    }
  }

  private void visit(Object value) {
    if (value instanceof String text) {
      boolean latin1 = text.chars().allMatch(unit -> unit < 256);
      bytes += 24 + padded(ARRAY_HEADER + (latin1 ? 1L : 2L) * text.length());
    } else if (value.getClass().isArray()) {
      visitArray(value);
    } else if (value.getClass().getModule() == Object.class.getModule()) {
      visitJdk(value);
    } else {
      bytes += shallow(value);
    }
  }

  private void visitArray(Object array) {
    int length = Array.getLength(array);
    bytes += padded(ARRAY_HEADER + (long) length * width(array.getClass().getComponentType()));
    if (array instanceof Object[] items) {
      for (Object item : items) {
        push(item);
      }
    }
  }

  private void visitJdk(Object value) {
    bytes += padded(HEADER + fieldBytes(value.getClass()));
    if (value instanceof Collection<?> items) {
      bytes += padded(ARRAY_HEADER + (long) REFERENCE * items.size());
      items.forEach(this::push);
    } else if (value instanceof Map<?, ?> map) {
      bytes += (long) (ENTRY_OF_LINKED_MAP + 2 * REFERENCE) * map.size();
      map.forEach(
          (key, content) -> {
            push(key);
            push(content);
          });
    }
  }

  /** The object itself; its parts are opened as well. */
  private long shallow(Object value) {
    for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getModule() == Object.class.getModule()) {
        continue;
      }
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          push(content(field, value));
        }
      }
    }
    return padded(HEADER + fieldBytes(value.getClass()));
  }

  private static @Nullable Object content(Field field, Object value) {
    try {
      field.setAccessible(true);
      return field.get(value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long fieldBytes(Class<?> of) {
    long sum = 0;
    boolean wide = false;
    boolean narrow = false;
    for (Class<?> type = of; type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          int width = width(field.getType());
          sum += width;
          wide |= width == 8;
          narrow |= width < 8;
        }
      }
    }
    return sum + (wide && !narrow ? 4 : 0);
  }

  private static int width(Class<?> type) {
    if (type == long.class || type == double.class) {
      return 8;
    }
    if (type == boolean.class || type == byte.class) {
      return 1;
    }
    return type == char.class || type == short.class ? 2 : 4;
  }

  private static long padded(long size) {
    return (size + 7) & ~7;
  }
}
