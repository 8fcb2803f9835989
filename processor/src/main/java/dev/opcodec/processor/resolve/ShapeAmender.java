package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawBody;
import dev.opcodec.processor.load.RawConstraints;
import dev.opcodec.processor.load.RawField;
import dev.opcodec.processor.load.RawRule;
import dev.opcodec.processor.load.RawRules;
import dev.opcodec.processor.load.RawShape;
import dev.opcodec.processor.model.Constraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds fields, constraints and rules to what an object, opcode or event holds. */
final class ShapeAmender {
  private final Diagnostics diagnostics;
  private final Overrides overrides;
  private final NotesAmender notes;

  ShapeAmender(Diagnostics diagnostics, Overrides overrides, NotesAmender notes) {
    this.diagnostics = diagnostics;
    this.overrides = overrides;
    this.notes = notes;
  }

  @Nullable RawShape amendVariant(@Nullable RawShape base, @Nullable RawShape patch) {
    return base == null || patch == null ? Amender.either(base, patch) : amend(base, patch);
  }

  RawShape amend(RawShape base, RawShape patch) {
    Span takenOver = patch.includes().span();
    if (takenOver != null) {
      diagnostics.error(
          Code.BAD_AMEND,
          takenOver,
          "an amendment cannot change what is taken over from other objects",
          "list the fields themselves, or put the whole definition under `replace`");
    }
    List<RawRule> rules = new ArrayList<>(base.rules().rules());
    rules.addAll(patch.rules().rules());
    return new RawShape(body(base, patch), base.includes(), new RawRules(rules), base.span());
  }

  private @Nullable RawBody body(RawShape base, RawShape patch) {
    RawBody added = patch.body();
    if (added == null) {
      return base.body();
    }
    if (added instanceof RawBody.Table table) {
      if (base.body() instanceof RawBody.Table known) {
        return new RawBody.Table(fields(known.fields(), table.fields()), known.span());
      }
      if (base.body() == null) {
        return new RawBody.Table(fields(List.of(), table.fields()), table.span());
      }
    }
    diagnostics.error(
        Code.BAD_AMEND,
        added.span(),
        "fields can only be added to a table of fields",
        "put the whole definition under `replace`");
    return base.body();
  }

  private List<RawField> fields(List<RawField> base, List<RawField> patch) {
    Map<String, RawField> fields = new LinkedHashMap<>();
    base.forEach(field -> fields.put(field.name().value(), field));
    for (RawField added : patch) {
      String name = added.name().value();
      RawField known = fields.get(name);
      if (known != null) {
        fields.put(name, field(known, added));
      } else if (added.type() != null) {
        fields.put(name, added);
      } else {
        String near = Suggestion.didYouMean(name, fields.keySet());
        diagnostics.error(
            Code.BAD_AMEND,
            added.name().span(),
            "there is no field `" + name + "` to amend",
            near != null ? near : "give it a `type`, if it is new");
      }
    }
    return new ArrayList<>(fields.values());
  }

  private RawField field(RawField base, RawField patch) {
    if (patch.type() != null || patch.optional() && !base.optional()) {
      diagnostics.error(
          Code.BAD_AMEND,
          patch.name().span(),
          "the field `" + base.name().value() + "` exists already, and its type stays as it is",
          "leave out its type and `?` to add constraints, or put the whole definition under"
              + " `replace`",
          "also defined here",
          base.name().span());
      return base;
    }
    List<RawField> inline = base.fields();
    if (patch.fields() != null) {
      inline = fields(inline == null ? List.of() : inline, patch.fields());
    }
    return new RawField(
        base.name(),
        base.optional(),
        base.type(),
        inline,
        constraints(base.constraints(), patch.constraints()),
        overrides.set(base.defaultValue(), patch.defaultValue()),
        base.isSecret() ? base.secret() : overrides.set(base.secret(), patch.secret()),
        notes.amend(base.notes(), patch.notes()));
  }

  /** A constraint of the patch takes the place of one of the same sort. */
  private RawConstraints constraints(RawConstraints base, RawConstraints patch) {
    List<Located<Constraint>> own = new ArrayList<>(base.own());
    for (Located<Constraint> added : patch.own()) {
      Located<Constraint> known =
          own.stream()
              .filter(each -> each.value().getClass() == added.value().getClass())
              .findFirst()
              .orElse(null);
      own.remove(known);
      own.add(overrides.set(known, added));
    }
    Located<RawConstraints> items = Amender.either(patch.items(), base.items());
    if (base.items() != null && patch.items() != null) {
      items =
          new Located<>(
              constraints(base.items().value(), patch.items().value()), patch.items().span());
    }
    return new RawConstraints(own, items);
  }
}
