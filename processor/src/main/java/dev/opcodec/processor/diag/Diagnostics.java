package dev.opcodec.processor.diag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects findings; one that is reported twice is kept once. */
public final class Diagnostics {
  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private boolean failed;

  /** Reports an error without advice. */
  public void error(Code code, Span span, String message) {
    error(code, span, message, null);
  }

  /** Reports an error. */
  public void error(Code code, Span span, String message, @Nullable String hint) {
    add(new Diagnostic(code, Severity.ERROR, span, message, hint, null));
  }

  /** Reports an error that has a second place. */
  public void error(
      Code code, Span span, String message, @Nullable String hint, String label, Span also) {
    add(
        new Diagnostic(
            code, Severity.ERROR, span, message, hint, new Diagnostic.Also(label, also)));
  }

  /** Reports anything. */
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
    failed |= diagnostic.severity() == Severity.ERROR;
  }

  /** True if there is an error among the findings. */
  public boolean hasErrors() {
    return failed;
  }

  /** The findings so far, as they were reported. */
  public List<Diagnostic> all() {
    return new ArrayList<>(found);
  }
}
