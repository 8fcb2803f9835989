package dev.opcodec.processor.lint;

import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.resolve.Resolved;
import java.util.List;

/** All that is legal but doubtful. */
public final class Lints {
  private static final List<Lint> ALL =
      List.of(
          new MissingSource(),
          new MissingDoc(),
          new UnusedType(),
          new UnusedIntent(),
          new UnlistedTag(),
          new IdleConstraint(),
          new FieldStyle(),
          new OpenSecret(),
          new MissingReplacement(),
          new RepeatedDoc());

  private Lints() {}

  /** Reports what is doubtful in a model that has no errors. */
  public static void check(Resolved resolved, Diagnostics diagnostics) {
    Inspected schema = new Inspected(resolved, diagnostics);
    ALL.forEach(lint -> lint.check(schema));
  }
}
