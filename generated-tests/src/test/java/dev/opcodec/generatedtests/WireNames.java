package dev.opcodec.generatedtests;

import dev.opcodec.generatedtests.reflect.ClassFile;
import dev.opcodec.generatedtests.reflect.Codecs;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys that a record's codec knows, by the component each belongs to. */
final class WireNames {
  private WireNames() {}

  static Map<String, String> of(Class<?> type) {
    Map<String, String> names = new LinkedHashMap<>();
    Class<?> codec = Codecs.codecClass(type);
    if (codec != null) {
      for (String wire : ClassFile.of(codec).strings()) {
        String component = camel(wire);
        if (component != null) {
          names.put(component, wire);
        }
      }
    }
    return names;
  }

  /** Component name of a wire name in snake case, null if there is nothing in it. */
  static @Nullable String camel(String wire) {
    StringBuilder out = new StringBuilder();
    for (String word : wire.split("_")) {
      if (!word.isEmpty()) {
        out.append(
            out.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
      }
    }
    return out.isEmpty() ? null : out.toString();
  }
}
