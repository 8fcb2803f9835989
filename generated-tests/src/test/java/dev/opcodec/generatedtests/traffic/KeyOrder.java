package dev.opcodec.generatedtests.traffic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The order in which an object's keys are written. */
public enum KeyOrder {
  /** Reverse alphabetical, a dispatch's guild last: as the gateway mostly has it. */
  PREDICTED,
  /** Another one for each object. */
  SHUFFLED;

  /** The data of a frame with all its keys in this order. */
  Object data(Map<String, @Nullable Object> data, long seed) {
    Map<String, Object> ordered = ordered(data, new Random(seed));
    if (this == PREDICTED && ordered.containsKey("guild_id")) {
      ordered.put("guild_id", ordered.remove("guild_id"));
    }
    return ordered;
  }

  private Map<String, Object> ordered(Map<?, ?> object, Random random) {
    List<String> keys = new ArrayList<>();
    object.keySet().forEach(key -> keys.add((String) key));
    keys.sort(Comparator.reverseOrder());
    if (this == SHUFFLED) {
      Collections.shuffle(keys, random);
    }
    Map<String, Object> ordered = new LinkedHashMap<>();
    keys.forEach(key -> ordered.put(key, value(object.get(key), random)));
    return ordered;
  }

  private @Nullable Object value(@Nullable Object value, Random random) {
    if (value instanceof Map<?, ?> object) {
      return ordered(object, random);
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(value(item, random)));
      return items;
    }
    return value;
  }
}
