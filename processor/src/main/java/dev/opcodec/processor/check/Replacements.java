package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.resolve.Places;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What should be used instead of something deprecated is there: a name beside it, a definition, or
 * with a dot a part of a definition.
 */
final class Replacements implements Rule {
  @Override
  public void check(Subject subject) {
    Visit visit = new Visit(subject, parts(subject));
    Map<Span, Set<String>> beside = besideDeprecated(subject);
    for (RecordType record : subject.records()) {
      for (Field field : record.fields()) {
        Span place = subject.places().of(field, Places.DEPRECATED);
        visit.check(field.marks().deprecation(), field, beside.getOrDefault(place, Set.of()));
      }
    }
    Protocol protocol = subject.protocol();
    for (EnumType type : protocol.enums()) {
      type.values().forEach(each -> visit.check(each.marks().deprecation(), each, names(type)));
      visit.checkDefinition(type.meta(), type);
    }
    for (FlagsType type : protocol.flags()) {
      type.flags().forEach(each -> visit.check(each.marks().deprecation(), each, names(type)));
      visit.checkDefinition(type.meta(), type);
    }
    protocol.opcodes().forEach(each -> visit.checkDefinition(each.meta(), each));
    protocol.events().forEach(each -> visit.checkDefinition(each.meta(), each));
    protocol.objects().forEach(each -> visit.checkDefinition(each.meta(), each));
    protocol.unions().forEach(each -> visit.checkDefinition(each.meta(), each));
    protocol.closeCodes().forEach(each -> visit.checkDefinition(each.meta(), each));
    protocol.intents().forEach(each -> visit.checkDefinition(each.meta(), each));
  }

  /**
   * What stands beside each deprecated field, by its place: one that is taken over stands in
   * several records, and not in each of them with its replacement.
   */
  private static Map<Span, Set<String>> besideDeprecated(Subject subject) {
    Map<Span, Set<String>> beside = new HashMap<>();
    for (RecordType record : subject.records()) {
      for (Field field : record.fields()) {
        if (field.marks().deprecation() != null) {
          beside
              .computeIfAbsent(
                  subject.places().of(field, Places.DEPRECATED), unused -> new LinkedHashSet<>())
              .addAll(Fields.names(record));
        }
      }
    }
    return beside;
  }

  /** The names of all definitions, each with those of its parts. */
  private static Map<String, Set<String>> parts(Subject subject) {
    Map<String, Set<String>> parts = new LinkedHashMap<>();
    subject.records().forEach(record -> add(parts, record.name(), Fields.names(record)));
    Protocol protocol = subject.protocol();
    protocol.opcodes().forEach(each -> add(parts, each.name(), List.of()));
    protocol.unions().forEach(each -> add(parts, each.name(), List.of()));
    protocol.enums().forEach(each -> add(parts, each.name(), names(each)));
    protocol.flags().forEach(each -> add(parts, each.name(), names(each)));
    protocol.closeCodes().forEach(each -> add(parts, each.name(), List.of()));
    protocol.intents().forEach(each -> add(parts, each.name(), List.of()));
    return parts;
  }

  private static void add(Map<String, Set<String>> parts, String name, List<String> of) {
    parts.computeIfAbsent(name, unused -> new LinkedHashSet<>()).addAll(of);
  }

  private static List<String> names(EnumType type) {
    return type.values().stream().map(EnumType.Value::name).toList();
  }

  private static List<String> names(FlagsType type) {
    return type.flags().stream().map(FlagsType.Flag::name).toList();
  }

  private record Visit(Subject subject, Map<String, Set<String>> parts) {
    void checkDefinition(Meta meta, Object part) {
      Deprecation deprecation = meta.marks().deprecation();
      if (deprecation != null && deprecation.use() != null && !exists(deprecation.use())) {
        report(
            subject.places().ofNote(meta, Places.DEPRECATED, part),
            deprecation.use(),
            parts.keySet());
      }
    }

    void check(@Nullable Deprecation deprecation, Object part, Collection<String> siblings) {
      if (deprecation != null
          && deprecation.use() != null
          && !siblings.contains(deprecation.use())
          && !exists(deprecation.use())) {
        Set<String> known = new LinkedHashSet<>(siblings);
        known.addAll(parts.keySet());
        report(subject.places().of(part, Places.DEPRECATED), deprecation.use(), known);
      }
    }

    private boolean exists(String use) {
      int dot = use.indexOf('.');
      return dot < 0
          ? parts.containsKey(use)
          : parts.getOrDefault(use.substring(0, dot), Set.of()).contains(use.substring(dot + 1));
    }

    private void report(Span span, String use, Set<String> known) {
      int dot = use.indexOf('.');
      String owner = dot < 0 ? "" : use.substring(0, dot);
      String near =
          parts.containsKey(owner)
              ? Suggestion.nearest(use.substring(dot + 1), parts.getOrDefault(owner, Set.of()))
              : null;
      subject
          .diagnostics()
          .error(
              Code.UNKNOWN_REPLACEMENT,
              span,
              "there is no `" + use + "` to use instead",
              near != null ? "did you mean `" + owner + "." + near + "`?" : hint(use, known));
    }

    private static String hint(String use, Set<String> known) {
      String near = Suggestion.didYouMean(use, known);
      return near != null
          ? near
          : "name a field or value beside it, a definition, or with a dot a field of one; an"
              + " explanation goes into `note`";
    }
  }
}
