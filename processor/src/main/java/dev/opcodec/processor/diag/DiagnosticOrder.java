package dev.opcodec.processor.diag;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order in which findings are shown: as someone who mends the files reads them. */
public final class DiagnosticOrder {
  private DiagnosticOrder() {}

  /** Sorts by file in reading order, then by position; findings at one place stay as reported. */
  public static List<Diagnostic> sort(List<Diagnostic> diagnostics, Sources sources) {
    Map<String, Integer> ranks = new HashMap<>();
    for (String file : sources.files()) {
      ranks.put(file, ranks.size());
    }
    return diagnostics.stream()
        .sorted(
            Comparator.comparingInt(
                    (Diagnostic d) -> ranks.getOrDefault(d.span().file(), Integer.MAX_VALUE))
                .thenComparingInt(d -> d.span().line())
                .thenComparingInt(d -> d.span().column()))
        .toList();
  }
}
