package dev.opcodec.runtime.bind;

import dev.opcodec.runtime.codec.JsonCodec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the codec of a generated class: the one that the processor has put into it, or for an open
 * enum or a set of flags, which have none, one that does what generated codecs do with it.
 */
public final class GeneratedCodecs {
  private final ClassValue<Optional<JsonCodec<Object>>> found =
      new ClassValue<>() {
        @Override
        protected Optional<JsonCodec<Object>> computeValue(Class<?> type) {
          JsonCodec<Object> own = inside(type);
          return Optional.ofNullable(own == null ? ofUnion(type) : own)
              .or(() -> Optional.ofNullable(OpenValueCodec.of(type)));
        }
      };

  /** With nothing found yet. */
  public GeneratedCodecs() {}

  /** Empty for a class that was not generated, and for one whose package is not exported. */
  public Optional<JsonCodec<Object>> of(Class<?> type) {
    return found.get(type);
  }

  /** A case that exists only inside its union is read and written as one of the union. */
  private @Nullable JsonCodec<Object> ofUnion(Class<?> type) {
    Class<?> union = type.getDeclaringClass();
    return union != null && union.isInterface() && union.isAssignableFrom(type)
        ? inside(union)
        : null;
  }

  @SuppressWarnings("unchecked")
  private static @Nullable JsonCodec<Object> inside(Class<?> type) {
    if (type.isPrimitive() || type.isArray() || type.getClassLoader() == null) {
      return null;
    }
    try {
      String name = type.getName() + "$" + type.getSimpleName() + "Codec";
      Class<?> codec = Class.forName(name, false, type.getClassLoader());
      return JsonCodec.class.isAssignableFrom(codec)
          ? (JsonCodec<Object>) type.getField("CODEC").get(null)
          : null;
    } catch (ReflectiveOperationException notGenerated) {
      return null;
    }
  }
}
