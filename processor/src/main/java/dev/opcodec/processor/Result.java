package dev.opcodec.processor;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostic;
import dev.opcodec.processor.diag.Renderer;
import dev.opcodec.processor.diag.Sources;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.resolve.Resolved;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a protocol.
 *
 * @param resolved the checked model, null if there is an error among the diagnostics
 * @param diagnostics everything found, in the order of the files
 * @param sources the texts of all files read
 * @param digests of the files of each base with all it builds on, the deepest first; the last is of
 *     all files
 */
public record Result(
    @Nullable Resolved resolved,
    List<Diagnostic> diagnostics,
    Sources sources,
    List<String> digests) {

  /** The checked model itself, null if there is an error. */
  public @Nullable Protocol protocol() {
    return resolved == null ? null : resolved.protocol();
  }

  /** True if a file was found nowhere, so that digests say nothing. */
  public boolean lacksFiles() {
    return diagnostics.stream().anyMatch(found -> found.code() == Code.MISSING_FILE);
  }

  /** All diagnostics as text. */
  public String rendered() {
    return new Renderer(sources).render(diagnostics);
  }
}
