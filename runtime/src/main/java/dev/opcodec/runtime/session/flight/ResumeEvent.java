package dev.opcodec.runtime.session.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("dev.opcodec.Resume")
@Label("Gateway Resume")
@Description("From RESUME to RESUMED, or to the loss of the connection")
final class ResumeEvent extends SessionEvent {
  @Label("Sequence")
  @Description("The last dispatch that the session had")
  long sequence;

  @Label("Replayed")
  @Description("Dispatches that came again before RESUMED")
  long replayed;

  @Label("Succeeded")
  boolean succeeded;
}
