package dev.opcodec.benchmarks.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which keys the objects of one type have, and which of those are null. */
final class KeyCounts {
  private final Map<String, Integer> timesThere = new HashMap<>();
  private final Set<String> sometimesNull = new HashSet<>();
  private int objects;

  void count(JsonNode object) {
    objects++;
    for (Map.Entry<String, JsonNode> key : object.properties()) {
      timesThere.merge(key.getKey(), 1, Integer::sum);
      if (key.getValue().isNull()) {
        sometimesNull.add(key.getKey());
      }
    }
  }

  boolean isAlwaysThereAndSometimesNull(String key) {
    return sometimesNull.contains(key) && timesThere.get(key) == objects;
  }
}
