package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawCase;
import dev.opcodec.processor.load.RawEnum;
import dev.opcodec.processor.load.RawEvent;
import dev.opcodec.processor.load.RawFlags;
import dev.opcodec.processor.load.RawObject;
import dev.opcodec.processor.load.RawOpcode;
import dev.opcodec.processor.load.RawUnion;
import dev.opcodec.processor.load.RawValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds what an overlay says to what the base says. */
final class Amender {
  private final Diagnostics diagnostics;
  private final NotesAmender notes;
  private final ShapeAmender shapes;

  Amender(Diagnostics diagnostics, Overrides overrides) {
    this.diagnostics = diagnostics;
    this.notes = new NotesAmender(overrides);
    this.shapes = new ShapeAmender(diagnostics, overrides, notes);
  }

  RawOpcode opcode(RawOpcode base, RawOpcode patch) {
    fixed(patch.op(), "op");
    fixed(patch.direction(), "direction");
    fixed(patch.role(), "role");
    return new RawOpcode(
        base.name(),
        base.op(),
        base.direction(),
        joined(base.aliases(), patch.aliases()),
        joined(base.answers(), patch.answers()),
        base.role(),
        shapes.amend(base.shape(), patch.shape()),
        shapes.amendVariant(base.send(), patch.send()),
        shapes.amendVariant(base.receive(), patch.receive()),
        notes.amend(base.notes(), patch.notes()));
  }

  RawEvent event(RawEvent base, RawEvent patch) {
    fixed(patch.role(), "role");
    return new RawEvent(
        base.name(),
        joined(base.intents(), patch.intents()),
        joined(base.aliases(), patch.aliases()),
        base.role(),
        shapes.amend(base.shape(), patch.shape()),
        notes.amend(base.notes(), patch.notes()));
  }

  RawObject object(RawObject base, RawObject patch) {
    fixed(patch.role(), "role");
    return new RawObject(
        base.name(),
        shapes.amend(base.shape(), patch.shape()),
        shapes.amendVariant(base.send(), patch.send()),
        shapes.amendVariant(base.receive(), patch.receive()),
        base.role(),
        notes.amend(base.notes(), patch.notes()));
  }

  RawUnion union(RawUnion base, RawUnion patch) {
    fixed(patch.by(), "by");
    List<RawCase> cases = new ArrayList<>(base.cases());
    for (RawCase added : patch.cases()) {
      String tag = added.tag().value();
      cases.stream()
          .filter(known -> !tag.isEmpty() && known.tag().value().equals(tag))
          .findFirst()
          .ifPresentOrElse(
              known -> reportExisting("case", added.tag(), known.tag().span()),
              () -> cases.add(added));
    }
    return new RawUnion(base.name(), base.by(), cases, notes.amend(base.notes(), patch.notes()));
  }

  RawEnum enumeration(RawEnum base, RawEnum patch) {
    fixed(patch.base(), "of");
    return new RawEnum(
        base.name(),
        base.base(),
        values(base.values(), patch.values()),
        notes.amend(base.notes(), patch.notes()));
  }

  RawFlags flags(RawFlags base, RawFlags patch) {
    fixed(patch.base(), "of");
    return new RawFlags(
        base.name(),
        base.base(),
        values(base.values(), patch.values()),
        notes.amend(base.notes(), patch.notes()));
  }

  private List<RawValue> values(List<RawValue> base, List<RawValue> patch) {
    List<RawValue> values = new ArrayList<>(base);
    for (RawValue added : patch) {
      values.stream()
          .filter(known -> known.name().value().equals(added.name().value()))
          .findFirst()
          .ifPresentOrElse(
              known -> reportExisting("value", added.name(), known.name().span()),
              () -> values.add(added));
    }
    return values;
  }

  private void reportExisting(String what, Located<String> added, Span known) {
    diagnostics.error(
        Code.BAD_AMEND,
        added.span(),
        "the " + what + " `" + added.value() + "` exists already",
        "to change it, put the whole definition under `replace`",
        "also defined here",
        known);
  }

  private void fixed(@Nullable Located<?> given, String key) {
    if (given != null) {
      diagnostics.error(
          Code.BAD_AMEND,
          given.span(),
          "an amendment cannot change `" + key + "`",
          "leave it out, or put the whole definition under `replace`");
    }
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  /** The first, or where there is none the second. */
  static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first != null ? first : second;
  }
}
