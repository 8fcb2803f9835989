package dev.opcodec.runtime.session.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("dev.opcodec.SessionLost")
@Label("Gateway Session Lost")
@Description("A session could not be resumed, and another one begins")
final class SessionLostEvent extends SessionEvent {
  @Label("After")
  @Description("The last dispatch that the session had")
  long after;
}
