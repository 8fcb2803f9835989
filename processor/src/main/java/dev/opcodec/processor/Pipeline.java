package dev.opcodec.processor;

import dev.opcodec.processor.check.Rules;
import dev.opcodec.processor.diag.DiagnosticOrder;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.WarningLevels;
import dev.opcodec.processor.lint.Lints;
import dev.opcodec.processor.load.Loaded;
import dev.opcodec.processor.load.Loader;
import dev.opcodec.processor.load.SourceFinder;
import dev.opcodec.processor.resolve.Resolved;
import dev.opcodec.processor.resolve.Resolver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Load, resolve, check, review: from schema files to a model that code can be generated from. */
public final class Pipeline {
  private Pipeline() {}

  /**
   * Reads a protocol.
   *
   * @param finder where files are found
   * @param bases the root files that each base has of its own, the deepest first
   * @param roots the root files of the protocol itself, or of its overlays
   */
  public static Result load(SourceFinder finder, List<List<String>> bases, List<String> roots) {
    return load(finder, bases, roots, WarningLevels.DEFAULT);
  }

  /**
   * Reads a protocol.
   *
   * @param levels what is made of warnings
   */
  public static Result load(
      SourceFinder finder, List<List<String>> bases, List<String> roots, WarningLevels levels) {
    Diagnostics diagnostics = new Diagnostics(levels);
    Loaded loaded = new Loader(finder, diagnostics).load(bases, roots);
    Resolved resolved = loaded.complete() ? model(loaded, diagnostics) : null;
    return new Result(
        resolved,
        DiagnosticOrder.sort(diagnostics.all(), loaded.sources()),
        loaded.sources(),
        loaded.digests());
  }

  /** The checked model, null if there is an error. */
  private static @Nullable Resolved model(Loaded loaded, Diagnostics diagnostics) {
    Resolved resolved = new Resolver(loaded, diagnostics).resolve();
    Rules.check(resolved, diagnostics);
    if (!diagnostics.hasErrors()) {
      Lints.check(resolved, diagnostics);
    }
    return diagnostics.hasErrors() ? null : resolved;
  }
}
