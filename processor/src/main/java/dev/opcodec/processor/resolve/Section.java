package dev.opcodec.processor.resolve;

import dev.opcodec.processor.load.RawDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The definitions of one section over all files, by name and in order. */
final class Section<T extends RawDefinition> {
  private final String key;
  private final String what;
  private final Map<String, Definition<T>> definitions = new LinkedHashMap<>();

  /**
   * An empty section.
   *
   * @param key the key in a file, such as {@code close-codes}
   * @param what what a message calls one of its definitions
   */
  Section(String key, String what) {
    this.key = key;
    this.what = what;
  }

  String key() {
    return key;
  }

  String what() {
    return what;
  }

  void put(String name, Definition<T> definition) {
    definitions.put(name, definition);
  }

  @Nullable Definition<T> get(String name) {
    return definitions.get(name);
  }

  Set<String> names() {
    return definitions.keySet();
  }

  List<Definition<T>> all() {
    return new ArrayList<>(definitions.values());
  }
}
