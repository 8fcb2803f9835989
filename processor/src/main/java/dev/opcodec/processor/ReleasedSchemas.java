package dev.opcodec.processor;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostic;
import dev.opcodec.processor.diag.DiagnosticOrder;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Severity;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.diag.WarningLevels;
import dev.opcodec.processor.diff.Baseline;
import dev.opcodec.processor.diff.Changes;
import dev.opcodec.processor.load.SourceFinder;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.resolve.Resolved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The released schemas of a project: a directory with a file for each package. */
final class ReleasedSchemas {
  private static final String ENDING = ".yaml";

  private ReleasedSchemas() {}

  /**
   * Compares a schema with the one that its package was released with. The texts of both are then
   * among the result's sources.
   *
   * @param directory the released schemas; a relative one starts at the compiler's own
   * @param present a result without errors
   * @return what breaks, in the order of the files
   */
  static List<Diagnostic> compare(
      String directory, String packageName, Result present, WarningLevels levels) {
    String file = packageName + ENDING;
    Diagnostics diagnostics = new Diagnostics(levels);
    byte[] bytes = read(directory, file, diagnostics);
    Resolved now = present.resolved();
    if (bytes != null && now != null) {
      SourceFinder only =
          path -> new SourceFinder.Found(path.equals(file) ? bytes : null, List.of(directory));
      Result released = Pipeline.load(only, List.of(), List.of(file));
      present.sources().addAll(released.sources());
      if (released.resolved() == null) {
        reportUnreadable(file, diagnostics);
        released.diagnostics().stream()
            .filter(found -> found.severity() == Severity.ERROR)
            .forEach(diagnostics::add);
      } else {
        Changes.find(released.resolved(), now, diagnostics);
      }
    }
    return DiagnosticOrder.sort(diagnostics.all(), present.sources());
  }

  /** Writes a schema as a later one is to be compared with it. */
  static void write(Protocol protocol, String directory, String packageName) throws IOException {
    Path folder = Files.createDirectories(Path.of(directory));
    Files.writeString(folder.resolve(packageName + ENDING), Baseline.of(protocol));
  }

  private static byte @Nullable [] read(String directory, String file, Diagnostics diagnostics) {
    try {
      Path path = Path.of(directory).resolve(file);
      if (Files.isRegularFile(path)) {
        return Files.readAllBytes(path);
      }
      diagnostics.warning(
          Code.NO_BASELINE,
          Span.ofFile(directory + "/" + file),
          "there is no released schema to compare with",
          "have it written with -A" + Options.BASELINE_WRITE + "=<directory>, and copy it here",
          null);
    } catch (IOException | InvalidPathException e) {
      diagnostics.error(
          Code.BAD_BASELINE,
          Span.ofFile(directory + "/" + file),
          "the released schema cannot be read: " + e.getClass().getSimpleName(),
          "name a directory that can be read in -A" + Options.BASELINE + "=…");
    }
    return null;
  }

  private static void reportUnreadable(String file, Diagnostics diagnostics) {
    diagnostics.error(
        Code.BAD_BASELINE,
        Span.ofFile(file),
        "the released schema has mistakes itself",
        "take the file as Opcodec wrote it, or have it written anew from the released sources");
  }
}
