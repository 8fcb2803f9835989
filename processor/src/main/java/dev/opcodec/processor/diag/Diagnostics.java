package dev.opcodec.processor.diag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects findings; one that is reported twice is kept once. */
public final class Diagnostics {
  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private final WarningLevels levels;
  private boolean failed;

  /** Collects warnings at the level that each has by itself. */
  public Diagnostics() {
    this(WarningLevels.DEFAULT);
  }

  /** Collects warnings at these levels. */
  public Diagnostics(WarningLevels levels) {
    this.levels = levels;
  }

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

  /**
   * Reports what is legal but doubtful, as the user wants to hear of it: not at all, or up to an
   * error.
   *
   * @param also a second place, null if there is none
   */
  public void warning(
      Code code, Span span, String message, @Nullable String hint, Diagnostic.@Nullable Also also) {
    switch (levels.of(code)) {
      case OFF -> {}
      case NOTE -> add(new Diagnostic(code, Severity.NOTE, span, message, hint, also));
      case WARNING -> add(new Diagnostic(code, Severity.WARNING, span, message, hint, also));
      case ERROR -> add(new Diagnostic(code, Severity.ERROR, span, message, hint, also));
    }
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
