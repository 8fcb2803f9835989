package dev.opcodec.generatedtests.reflect;

import dev.opcodec.runtime.protocol.Command;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.Frame;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;

/** Tells the kinds of generated classes apart. */
public final class Shapes {
  private Shapes() {}

  /** True of a class that keeps a value and knows whether the schema lists it. */
  public static boolean isOpenEnum(Class<?> type) {
    return Arrays.stream(type.getDeclaredClasses())
            .anyMatch(nested -> nested.isEnum() && nested.getSimpleName().equals("Known"))
        && Modifier.isFinal(type.getModifiers());
  }

  /** True of a record of nothing but bits. */
  public static boolean isFlags(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getName().equals("bits")
        && !Codecs.has(type);
  }

  /** True of a sealed interface with an unknown case inside, which is no family of messages. */
  public static boolean isUnion(Class<?> type) {
    return type.isSealed()
        && Arrays.stream(type.getDeclaredClasses())
            .anyMatch(nested -> nested.getSimpleName().equals("Unknown"))
        && !Command.class.isAssignableFrom(type)
        && !Frame.class.isAssignableFrom(type)
        && !Event.class.isAssignableFrom(type);
  }

  /** True of a union whose case another field of its owner tells. */
  public static boolean isSiblingUnion(Class<?> type) {
    return isUnion(type) && !Codecs.has(type);
  }

  /** The union told by a sibling that this component holds, if it holds one. */
  public static boolean holdsSiblingUnion(RecordComponent component) {
    return isSiblingUnion(innermost(component.getGenericType()));
  }

  /** The class inside of any wrappers such as a list; of a map, that of its values. */
  public static Class<?> innermost(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      Type[] arguments = parameterized.getActualTypeArguments();
      return innermost(arguments[arguments.length - 1]);
    }
    return (Class<?>) type;
  }

  /** The class of a type. */
  public static Class<?> raw(Type type) {
    return type instanceof ParameterizedType parameterized
        ? (Class<?>) parameterized.getRawType()
        : (Class<?>) type;
  }
}
