package dev.opcodec.generatedtests.reflect;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes and takes apart records. */
public final class Records {
  private Records() {}

  /** Calls the canonical constructor. */
  public static Object create(Class<?> type, @Nullable Object[] arguments) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(type + " refuses its components", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The components' values, in order. */
  public static @Nullable Object[] values(Object record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      try {
        values[i] = components[i].getAccessor().invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return values;
  }

  /** A copy with another value in one place. */
  public static Object with(Object record, int index, Object value) {
    @Nullable Object[] values = values(record);
    values[index] = value;
    return create(record.getClass(), values);
  }
}
