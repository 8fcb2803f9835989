package dev.opcodec.generatedtests.reflect;

import dev.opcodec.runtime.codec.Omittable;
import dev.opcodec.runtime.codec.OneOrMany;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.codec.Timestamp;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes values of generated records out of the types of their components. */
public final class ValueMaker {
  private static final int DEEPEST = 3;
  private static final RawJson ANY_OBJECT = RawJson.of("{\"any\":[1,\"é\",null]}");
  private static final List<String> TIMES =
      List.of(
          "2021-03-31T18:45:31.297561+00:00", "2015-01-01T00:00:00+00:00", "2020-02-29T23:59:59Z");

  private final Choices choices;
  private final Choices least = new LeastChoices();
  private final TagSettling settling = new TagSettling();
  private int depth;

  /** Makes what these choices say. */
  public ValueMaker(Choices choices) {
    this.choices = choices;
  }

  /** A value of this record. */
  public Object record(Class<?> type) {
    depth++;
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = component(components[i].getAnnotatedType());
    }
    depth--;
    return settling.byOwner(Records.create(type, arguments));
  }

  /** A value of one case of a union. */
  public Object caseOf(Class<?> union, Class<?> type) {
    if (type.getSimpleName().equals("Unknown")) {
      return Records.create(type, new Object[] {UnknownValues.of(union)});
    }
    Object made = record(type);
    if (Shapes.isSiblingUnion(union)) {
      return made; // the owner's other field tells the case
    }
    Object settled = settling.byTag(union, made);
    // Keys that happen to be there can make it another case: the least of it has none too many.
    return settled != null || choices == least
        ? settling.require(union, type, settled)
        : new ValueMaker(least).caseOf(union, type);
  }

  private @Nullable Object component(AnnotatedType type) {
    boolean nullable = type.isAnnotationPresent(Nullable.class);
    return nullable && !choices().present() ? null : value(type);
  }

  private Object value(AnnotatedType type) {
    Class<?> raw = Shapes.raw(type.getType());
    if (raw == Omittable.class) {
      return omittable(argument(type, 0));
    }
    if (raw == List.class) {
      return list(argument(type, 0), choices().size());
    }
    if (raw == OneOrMany.class) {
      return choices().bool()
          ? OneOrMany.one(value(argument(type, 0)))
          : OneOrMany.many(list(argument(type, 0), choices().size()));
    }
    if (raw == Map.class) {
      return map(type);
    }
    if (Shapes.isUnion(raw)) {
      Class<?>[] cases = raw.getPermittedSubclasses();
      return caseOf(raw, cases[choices().index(cases.length)]);
    }
    if (Shapes.isOpenEnum(raw)) {
      return enumValue(raw);
    }
    return raw.isRecord() && !Shapes.isFlags(raw) ? record(raw) : scalar(raw);
  }

  private Object scalar(Class<?> raw) {
    if (Shapes.isFlags(raw)) {
      return Records.create(raw, new Object[] {choices().number()});
    }
    if (raw == long.class || raw == Long.class) {
      return choices().number();
    }
    if (raw == int.class || raw == Integer.class) {
      return (int) choices().number();
    }
    if (raw == double.class || raw == Double.class) {
      return choices().real();
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return choices().bool();
    }
    if (raw == String.class) {
      return choices().text();
    }
    if (raw == Timestamp.class) {
      return Timestamp.of(TIMES.get(choices().index(TIMES.size())));
    }
    if (raw == RawJson.class) {
      return ANY_OBJECT;
    }
    throw new IllegalArgumentException("no value for " + raw);
  }

  private Object omittable(AnnotatedType inner) {
    if (choices().present()) {
      return Omittable.of(value(inner));
    }
    return choices().absent() ? Omittable.absent() : Omittable.ofNull();
  }

  private List<@Nullable Object> list(AnnotatedType item, int size) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(component(item));
    }
    return list;
  }

  private Map<Object, @Nullable Object> map(AnnotatedType type) {
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int left = choices().size(); left > 0; left--) {
      map.put(value(argument(type, 0)), component(argument(type, 1)));
    }
    return map;
  }

  private Object enumValue(Class<?> raw) {
    List<Object> listed = OpenEnums.listed(raw);
    int chosen = choices().index(listed.size() + 1);
    return chosen < listed.size() ? listed.get(chosen) : OpenEnums.unlisted(raw);
  }

  private Choices choices() {
    return depth > DEEPEST ? least : choices;
  }

  private static AnnotatedType argument(AnnotatedType type, int index) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
  }
}
