package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawDefinition;
import dev.opcodec.processor.load.RawFile;
import dev.opcodec.processor.load.RawSections;
import dev.opcodec.processor.model.Origin;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Merges files into one catalog: first what they define, then what they replace and amend. */
final class Merger {
  private final Diagnostics diagnostics;
  private final Catalog catalog = new Catalog();
  private final Map<Located<?>, Origin> amended = new IdentityHashMap<>();
  private final Map<RawDefinition, Change> changes = new IdentityHashMap<>();

  /** What an overlay has done to a definition. */
  private record Change(String verb, Origin origin, Span span) {}

  Merger(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Catalog merge(List<RawFile> files) {
    files.forEach(this::define);
    for (RawFile file : files) {
      replace(file);
      amend(file);
    }
    return catalog;
  }

  private void define(RawFile file) {
    RawSections in = file.sections();
    in.opcodes().forEach(raw -> define(file, catalog.opcodes, raw));
    in.events().forEach(raw -> define(file, catalog.events, raw));
    in.objects().forEach(raw -> define(file, catalog.objects, raw));
    in.unions().forEach(raw -> define(file, catalog.unions, raw));
    in.enums().forEach(raw -> define(file, catalog.enums, raw));
    in.flags().forEach(raw -> define(file, catalog.flags, raw));
    in.closeCodes().forEach(raw -> define(file, catalog.closeCodes, raw));
    in.intents().forEach(raw -> define(file, catalog.intents, raw));
  }

  private <T extends RawDefinition> void define(RawFile file, Section<T> section, T raw) {
    String name = raw.name().value();
    for (Section<?> other : catalog.namespaceOf(section)) {
      Definition<?> first = other.get(name);
      if (first != null) {
        boolean overlay = first.base() && !file.base();
        String label = other == section ? "" : ", as " + Catalog.article(other.what());
        diagnostics.error(
            Code.DUPLICATE_NAME,
            raw.name().span(),
            "the " + section.what() + " `" + name + "` exists already" + label,
            overlay && other == section
                ? "to change the base's, put it under `amend` or `replace`"
                : "rename or remove one of them",
            "also defined here",
            first.raw().name().span());
        return;
      }
    }
    section.put(name, new Definition<>(file.path(), section.key() + "." + name, file.base(), raw));
  }

  private void replace(RawFile file) {
    RawSections in = file.replace();
    replace(file, catalog.opcodes, in.opcodes());
    replace(file, catalog.events, in.events());
    replace(file, catalog.objects, in.objects());
    replace(file, catalog.unions, in.unions());
    replace(file, catalog.enums, in.enums());
    replace(file, catalog.flags, in.flags());
    replace(file, catalog.closeCodes, in.closeCodes());
    replace(file, catalog.intents, in.intents());
  }

  private <T extends RawDefinition> void replace(
      RawFile file, Section<T> section, List<T> replacements) {
    for (T raw : replacements) {
      String name = raw.name().value();
      if (exists(section, raw.name(), "replace")) {
        refuseUndoing(section, raw, file.origin());
        String path = "replace." + section.key() + "." + name;
        section.put(name, new Definition<>(file.path(), path, file.base(), raw));
        changes.put(raw, new Change("replaces", file.origin(), raw.name().span()));
      }
    }
  }

  /** Files of one trigger do not know of each other: neither may undo what the other does. */
  private <T extends RawDefinition> void refuseUndoing(
      Section<T> section, T replacement, Origin origin) {
    Definition<T> definition = section.get(replacement.name().value());
    Change before = definition == null ? null : changes.get(definition.raw());
    if (before != null && before.origin().equals(origin)) {
      diagnostics.error(
          Code.BAD_AMEND,
          replacement.name().span(),
          "another file "
              + before.verb()
              + " the "
              + section.what()
              + " `"
              + replacement.name().value()
              + "`, and this would undo it",
          "keep one of them, and put what the other adds under `amend` of a file read later",
          "also here",
          before.span());
    }
  }

  private void amend(RawFile file) {
    RawSections in = file.amend();
    Amender amender = new Amender(diagnostics, new Overrides(diagnostics, amended, file.origin()));
    amend(file, catalog.opcodes, in.opcodes(), amender::opcode);
    amend(file, catalog.events, in.events(), amender::event);
    amend(file, catalog.objects, in.objects(), amender::object);
    amend(file, catalog.unions, in.unions(), amender::union);
    amend(file, catalog.enums, in.enums(), amender::enumeration);
    amend(file, catalog.flags, in.flags(), amender::flags);
    refuseAmending(catalog.closeCodes, in.closeCodes());
    refuseAmending(catalog.intents, in.intents());
  }

  private <T extends RawDefinition> void amend(
      RawFile file, Section<T> section, List<T> patches, BiFunction<T, T, T> amender) {
    for (T patch : patches) {
      Definition<T> definition = section.get(patch.name().value());
      if (exists(section, patch.name(), "amend") && definition != null) {
        T raw = amender.apply(definition.raw(), patch);
        section.put(patch.name().value(), definition.with(raw));
        changes.put(raw, new Change("amends", file.origin(), patch.name().span()));
      }
    }
  }

  private <T extends RawDefinition> void refuseAmending(Section<T> section, List<T> patches) {
    for (T patch : patches) {
      diagnostics.error(
          Code.BAD_AMEND,
          patch.name().span(),
          Catalog.article(section.what()) + " has nothing that could be added to",
          "put it under `replace`");
    }
  }

  private boolean exists(Section<?> section, Located<String> name, String verb) {
    if (section.get(name.value()) != null) {
      return true;
    }
    Function<Section<?>, String> elsewhere =
        other ->
            "`"
                + name.value()
                + "` is "
                + Catalog.article(other.what())
                + ": put it under `"
                + other.key()
                + "`";
    String hint =
        catalog.namespaceOf(section).stream()
            .filter(other -> other.get(name.value()) != null)
            .findFirst()
            .map(elsewhere)
            .orElse(Suggestion.didYouMean(name.value(), section.names()));
    if (hint == null) {
      hint = "a new one stands under `" + section.key() + "` itself, outside of `" + verb + "`";
    }
    diagnostics.error(
        Code.BAD_AMEND,
        name.span(),
        "there is no " + section.what() + " `" + name.value() + "` to " + verb,
        hint);
    return false;
  }
}
