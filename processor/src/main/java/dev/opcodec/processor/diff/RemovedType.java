package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.UnionType;

/** A type is gone, or has another name. */
final class RemovedType implements Change {
  @Override
  public void find(Comparison comparison) {
    for (RecordType type : comparison.objects().removed()) {
      report(comparison, type, "object", type.name());
    }
    for (UnionType type : comparison.unions().removed()) {
      report(comparison, type, "union", type.name());
    }
    for (EnumType type : comparison.enums().removed()) {
      report(comparison, type, "enum", type.name());
    }
    for (FlagsType type : comparison.flags().removed()) {
      report(comparison, type, "set of flags", type.name());
    }
  }

  private static void report(Comparison comparison, Object type, String what, String name) {
    comparison.removed(
        type,
        "the " + what + " `" + name + "` was released, and is gone",
        "keep it, with its name; `status: obsolete` says that no peer uses it any more",
        Breaks.SOURCE);
  }
}
