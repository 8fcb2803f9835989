package dev.opcodec.generatedtests.reflect;

import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonDecodeException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the tag of a union the value that its case needs. Which values there are, the string
 * constants of the union's codec tell.
 */
final class TagSettling {
  private static final String UNLISTED = "987654";

  private final Map<Class<?>, List<String>> tags = new LinkedHashMap<>();

  /** The case with its tag set so that the union's codec reads it as itself; null if none does. */
  @Nullable Object byTag(Class<?> union, Object made) {
    return settled(Codecs.of(union), union, made);
  }

  /** The owner of sibling unions with the siblings set so that it is read as itself. */
  Object byOwner(Object made) {
    Object owner = made;
    for (RecordComponent component : made.getClass().getRecordComponents()) {
      if (Shapes.holdsSiblingUnion(component) && Codecs.has(made.getClass())) {
        Class<?> union = Shapes.innermost(component.getGenericType());
        owner = require(union, made.getClass(), settled(Codecs.of(made.getClass()), union, owner));
      }
    }
    return owner;
  }

  Object require(Class<?> union, Class<?> type, @Nullable Object settled) {
    if (settled == null) {
      throw new AssertionError("no value of the tag of " + union + " leads to " + type);
    }
    return settled;
  }

  private @Nullable Object settled(JsonCodec<Object> codec, Class<?> union, Object made) {
    if (isItself(codec, made)) {
      return made;
    }
    RecordComponent[] components = made.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      for (String tag : tags.computeIfAbsent(union, TagSettling::tagsOf)) {
        Object value = asTag(components[i].getType(), tag);
        if (value != null) {
          Object candidate = Records.with(made, i, value);
          if (isItself(codec, candidate)) {
            return candidate;
          }
        }
      }
    }
    return null;
  }

  private static boolean isItself(JsonCodec<Object> codec, Object value) {
    try {
      return codec.decode(codec.encode(value)).equals(value);
    } catch (JsonDecodeException e) {
      return false;
    }
  }

  private static @Nullable Object asTag(Class<?> type, String tag) {
    boolean number = tag.chars().allMatch(Character::isDigit);
    if (Shapes.isOpenEnum(type)) {
      return OpenEnums.isText(type) || number ? OpenEnums.of(type, tag) : null;
    }
    if (type == long.class || type == Long.class) {
      return number ? Long.valueOf(tag) : null;
    }
    return type == String.class ? tag : null;
  }

  private static List<String> tagsOf(Class<?> union) {
    Class<?> codec = Codecs.codecClass(union);
    if (codec == null) {
      return List.of();
    }
    List<String> tags = new ArrayList<>(ClassFile.of(codec).strings());
    tags.removeAll(Arrays.asList("", null));
    tags.add(UNLISTED);
    return tags;
  }
}
