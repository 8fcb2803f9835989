package dev.opcodec.processor.emit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Calls methods of classes that the test was not compiled with. */
public final class Reflected {
  private Reflected() {}

  /** The value of a public static field. */
  public static Object constant(Class<?> type, String name) {
    try {
      return type.getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Calls a static method that takes exactly these types of arguments. */
  public static @Nullable Object callStatic(
      Class<?> type, String name, Class<?>[] parameters, @Nullable Object... arguments) {
    try {
      return invoke(type.getMethod(name, parameters), null, arguments);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  /** Calls the one public method of this name whose parameters take these arguments. */
  public static Object call(Object target, String name, @Nullable Object... arguments) {
    Method method =
        Arrays.stream(target.getClass().getMethods())
            .filter(one -> one.getName().equals(name) && accepts(one, arguments))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no method " + name));
    return invoke(method, target, arguments);
  }

  private static boolean accepts(Method method, @Nullable Object... arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      Object argument = arguments[i];
      if (argument != null && !types[i].isPrimitive() && !types[i].isInstance(argument)) {
        return false;
      }
    }
    return true;
  }

  private static Object invoke(
      Method method, @Nullable Object target, @Nullable Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(e);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
