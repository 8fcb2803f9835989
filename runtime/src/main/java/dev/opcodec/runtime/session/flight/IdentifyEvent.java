package dev.opcodec.runtime.session.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("dev.opcodec.Identify")
@Label("Gateway Identify")
@Description("From IDENTIFY to READY, or to the loss of the connection")
final class IdentifyEvent extends SessionEvent {
  @Label("Succeeded")
  boolean succeeded;
}
