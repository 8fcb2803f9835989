package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Suggestion;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The hint that lists what else can be written, the most likely first and no more than is read. */
final class KnownKeys {
  /** Where things stand that are easily put beside their table. */
  private static final Map<String, String> TABLES =
      Map.of("fields", "a field", "d", "a field", "values", "a value", "cases", "a case");

  private KnownKeys() {}

  /**
   * What can be written instead of a key that nobody knows.
   *
   * @param free the keys that are not there yet
   * @param known all keys that mean something here
   */
  static String list(Set<String> free, Set<String> known) {
    Set<String> keys = new LinkedHashSet<>(free.isEmpty() ? known : free);
    boolean marks = keys.removeAll(NotesReader.KEYS);
    if (keys.isEmpty()) {
      return Suggestion.oneOf(free);
    }
    String list = Suggestion.oneOf(keys) + (marks ? ", or a mark such as `doc`" : "");
    if (known.contains("opcodes") && !known.contains("protocol")) {
      return "a definition stands below its section; " + list;
    }
    // A field with attributes may have fields of its own, but is seldom meant to.
    return TABLES.entrySet().stream()
        .filter(table -> known.contains(table.getKey()) && !known.contains("type"))
        .findFirst()
        .map(table -> table.getValue() + " stands below `" + table.getKey() + "`; else " + list)
        .orElse(list);
  }
}
