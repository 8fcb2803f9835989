package dev.opcodec.processor.resolve;

import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawFile;
import dev.opcodec.processor.load.RawWireNames;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.WireNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The keys that come on the wire beside the fields, by the definition that has them. */
final class WireNamesFinder {
  /**
   * One list of a file and what became of it.
   *
   * @param base true if it comes from the base
   */
  record Listed(RawWireNames raw, boolean base, Set<RecordType> records) {}

  private final Catalog catalog;
  private final Map<String, List<Listed>> lists = new HashMap<>();
  private final List<Listed> all = new ArrayList<>();

  WireNamesFinder(List<RawFile> files, Catalog catalog) {
    this.catalog = catalog;
    for (RawFile file : files) {
      for (RawWireNames raw : file.wireNames()) {
        Listed listed = new Listed(raw, file.base(), new LinkedHashSet<>());
        all.add(listed);
        lists
            .computeIfAbsent(key(raw.section(), raw.name().value()), it -> new ArrayList<>())
            .add(listed);
      }
    }
  }

  /**
   * What the files say of a definition: those of overlays behind those of the base, and behind both
   * what is said of the objects that its fields are taken from.
   */
  WireNames of(RecordType.Kind kind, String name) {
    List<RawWireNames> said = new ArrayList<>();
    collect(section(kind), name, said, new HashSet<>());
    return said.isEmpty()
        ? WireNames.NONE
        : new WireNames(
            names(said, RawWireNames::known),
            names(said, RawWireNames::order),
            names(said, RawWireNames::last));
  }

  private void collect(String section, String name, List<RawWireNames> said, Set<String> seen) {
    if (!seen.add(key(section, name))) {
      return; // objects that take from each other in a circle, which is reported
    }
    of(key(section, name)).forEach(listed -> said.add(listed.raw()));
    TakenOver.by(catalog, section, name).forEach(object -> collect("objects", object, said, seen));
  }

  private static List<String> names(
      List<RawWireNames> said, Function<RawWireNames, List<Located<String>>> which) {
    return said.stream()
        .flatMap(one -> which.apply(one).stream())
        .map(Located::value)
        .distinct()
        .toList();
  }

  /** Notes that a record was made with what is listed for its definition. */
  void used(RecordType record, String definition) {
    of(key(section(record.kind()), definition)).forEach(listed -> listed.records().add(record));
  }

  /** Every list with the records that it is about: none if its definition is not there. */
  List<Listed> all() {
    return all;
  }

  /** The fields of all records that a list is about. */
  static Set<String> fieldsOf(Listed listed) {
    Set<String> fields = new LinkedHashSet<>();
    listed.records().forEach(it -> it.fields().forEach(field -> fields.add(field.wireName())));
    return fields;
  }

  private List<Listed> of(String key) {
    return lists.getOrDefault(key, List.of());
  }

  private static String key(String section, String name) {
    return section + " " + name;
  }

  private static String section(RecordType.Kind kind) {
    return switch (kind) {
      case OBJECT -> "objects";
      case COMMAND, FRAME -> "opcodes";
      case EVENT -> "events";
    };
  }
}
