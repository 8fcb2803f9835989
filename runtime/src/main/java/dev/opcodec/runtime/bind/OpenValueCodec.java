package dev.opcodec.runtime.bind;

import dev.opcodec.runtime.codec.IntegerEnum;
import dev.opcodec.runtime.codec.IntegerFlags;
import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.JsonWriter;
import dev.opcodec.runtime.codec.StringEnum;
import dev.opcodec.runtime.codec.StringFlags;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes one generated open enum or set of flags. */
final class OpenValueCodec implements JsonCodec<Object> {
  private final WireForm form;
  private final Function<Object, Object> create;

  private OpenValueCodec(WireForm form, Function<Object, Object> create) {
    this.form = form;
    this.create = create;
  }

  /** The codec of a class, null if it is neither of these. */
  static @Nullable JsonCodec<Object> of(Class<?> type) {
    WireForm form = WireForm.of(type);
    if (form == null) {
      return null;
    }
    try {
      Method method = type.getMethod("of", form == WireForm.TEXT ? String.class : long.class);
      return new OpenValueCodec(form, value -> invoke(method, value));
    } catch (NoSuchMethodException notGenerated) {
      return null;
    }
  }

  private static Object invoke(Method method, Object value) {
    try {
      return method.invoke(null, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot create a value by " + method, e);
    }
  }

  @Override
  public Object read(JsonReader in) {
    return create.apply(
        switch (form) {
          case TEXT -> in.readString();
          case NUMBER -> in.readLong();
          case DIGITS -> in.readSnowflake();
        });
  }

  @Override
  public void write(JsonWriter out, Object value) {
    switch (form) {
      case TEXT -> out.writeString(((StringEnum) value).value());
      case NUMBER -> out.writeLong(number(value));
      case DIGITS -> out.writeSnowflake(((StringFlags) value).bits());
    }
  }

  private static long number(Object value) {
    return value instanceof IntegerFlags flags ? flags.bits() : ((IntegerEnum) value).value();
  }

  /** How the wire has a value. */
  private enum WireForm {
    TEXT,
    NUMBER,
    DIGITS;

    private static @Nullable WireForm of(Class<?> type) {
      if (StringEnum.class.isAssignableFrom(type)) {
        return TEXT;
      }
      if (StringFlags.class.isAssignableFrom(type)) {
        return DIGITS;
      }
      boolean number =
          IntegerEnum.class.isAssignableFrom(type) || IntegerFlags.class.isAssignableFrom(type);
      return number ? NUMBER : null;
    }
  }
}
