package dev.opcodec.generatedtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.opcodec.runtime.codec.Omittable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts keys that no schema knows into every object of a JSON text, first and last. */
final class ExtraKeys {
  static final String FIRST = "opcodec \"first\" é";
  static final String LAST = "opcodec_last";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * Components that are maps, and how deep: any key is one of a map, which would have to hold a
   * value of its type.
   */
  private static final Map<String, Integer> MAP_DEPTHS =
      GeneratedWalk.BUNDLED.coded().stream()
          .filter(Class::isRecord)
          .flatMap(type -> Arrays.stream(type.getRecordComponents()))
          .filter(component -> mapDepth(component.getGenericType()) > 0)
          .collect(
              Collectors.toMap(
                  RecordComponent::getName, it -> mapDepth(it.getGenericType()), Math::max));

  private ExtraKeys() {}

  /** A copy with the extra keys. */
  static JsonNode in(JsonNode value) {
    return in(value, 0);
  }

  private static JsonNode in(JsonNode value, int mapDepth) {
    if (value.isArray()) {
      ArrayNode array = NODES.arrayNode();
      value.forEach(item -> array.add(in(item)));
      return array;
    }
    if (!value.isObject()) {
      return value;
    }
    ObjectNode object = NODES.objectNode();
    if (mapDepth > 0) {
      value.properties().forEach(it -> object.set(it.getKey(), in(it.getValue(), mapDepth - 1)));
      return object;
    }
    object.set(FIRST, NODES.objectNode().putNull("a").put("b", 1.50));
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String name = String.valueOf(WireNames.camel(field.getKey()));
      object.set(field.getKey(), in(field.getValue(), MAP_DEPTHS.getOrDefault(name, 0)));
    }
    return object.putNull(LAST);
  }

  private static int mapDepth(Type type) {
    if (!(type instanceof ParameterizedType of)) {
      return 0;
    }
    if (of.getRawType() == Omittable.class) {
      return mapDepth(of.getActualTypeArguments()[0]);
    }
    return of.getRawType() == Map.class ? 1 + mapDepth(of.getActualTypeArguments()[1]) : 0;
  }
}
