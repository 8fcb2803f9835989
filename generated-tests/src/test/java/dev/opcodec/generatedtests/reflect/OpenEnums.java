package dev.opcodec.generatedtests.reflect;

import java.util.List;

/** Values of open enums. */
public final class OpenEnums {
  private static final String UNHEARD_OF = "unheard-of";
  private static final long UNLISTED = 987_654_321_012L;

  private OpenEnums() {}

  /** The values that the schema lists. */
  public static List<Object> listed(Class<?> type) {
    return List.copyOf((List<?>) call(type, "values"));
  }

  /** A value that no schema lists. */
  public static Object unlisted(Class<?> type) {
    return of(type, isText(type) ? UNHEARD_OF : Long.toString(UNLISTED));
  }

  /** The constant of a wire value that is given as text. */
  public static Object of(Class<?> type, String value) {
    try {
      return isText(type)
          ? type.getMethod("of", String.class).invoke(null, value)
          : type.getMethod("of", long.class).invoke(null, Long.parseLong(value));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is on the wire. */
  public static Object wireValue(Object constant) {
    return call(constant.getClass(), constant, "value");
  }

  /** The constant's name for a switch. */
  public static Object known(Object constant) {
    return call(constant.getClass(), constant, "known");
  }

  /** True if it is text on the wire, false if it is a number. */
  public static boolean isText(Class<?> type) {
    try {
      return type.getMethod("value").getReturnType() == String.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Object call(Class<?> type, String method) {
    try {
      return type.getMethod(method).invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object call(Class<?> type, Object self, String method) {
    try {
      return type.getMethod(method).invoke(self);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
