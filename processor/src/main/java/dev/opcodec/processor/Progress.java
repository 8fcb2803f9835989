package dev.opcodec.processor;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostic;
import dev.opcodec.processor.diag.Severity;
import dev.opcodec.processor.diag.Span;
import javax.lang.model.element.PackageElement;

/** What is being done, so that a failure can say so. */
final class Progress {
  private String step = "starting";

  void now(String nextStep) {
    step = nextStep;
  }

  /** What to show for a failure that is nobody's but ours. */
  Diagnostic internalError(PackageElement element, Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return new Diagnostic(
        Code.INTERNAL_ERROR,
        Severity.ERROR,
        Span.ofFile(element.getQualifiedName().toString()),
        "the processor failed while " + step + ": " + failure + where,
        "this is a fault of Opcodec and not of the schema; please report it with this message",
        null);
  }
}
