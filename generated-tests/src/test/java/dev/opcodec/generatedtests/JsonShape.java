package dev.opcodec.generatedtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares what came with what was written again. Keys may change their order, a null for a merely
 * optional key may go, and a whole number may become text or text a whole number, as the schema has
 * it; nothing else.
 */
final class JsonShape {
  private JsonShape() {}

  /** The differences, each with its path; empty if there are none. */
  static List<String> differences(JsonNode came, JsonNode written) {
    List<String> differences = new ArrayList<>();
    compare("$", came, written, differences);
    return differences;
  }

  private static void compare(
      String path, JsonNode came, JsonNode written, List<String> differences) {
    if (came.isObject() && written.isObject()) {
      for (Map.Entry<String, JsonNode> field : written.properties()) {
        JsonNode before = came.get(field.getKey());
        if (before == null) {
          differences.add(path + "." + field.getKey() + ": was not there before");
        } else {
          compare(path + "." + field.getKey(), before, field.getValue(), differences);
        }
      }
      for (Map.Entry<String, JsonNode> field : came.properties()) {
        if (!field.getValue().isNull() && !written.has(field.getKey())) {
          differences.add(path + "." + field.getKey() + ": is gone");
        }
      }
    } else if (came.isArray() && written.isArray() && came.size() == written.size()) {
      for (int i = 0; i < came.size(); i++) {
        compare(path + "[" + i + "]", came.get(i), written.get(i), differences);
      }
    } else if (!sameScalar(came, written)) {
      differences.add(path + ": " + came + " became " + written);
    }
  }

  private static boolean sameScalar(JsonNode came, JsonNode written) {
    if (came.isNumber() && written.isNumber()) {
      return came.decimalValue().compareTo(written.decimalValue()) == 0;
    }
    if (came.isIntegralNumber() != written.isIntegralNumber()) {
      return came.isValueNode() && came.asText().equals(written.asText());
    }
    return came.equals(written);
  }
}
