package dev.opcodec.runtime.session.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

@Name("dev.opcodec.Connect")
@Label("Gateway Connect")
@Description("From the begin of a connection to HELLO, or to its failure")
final class ConnectEvent extends SessionEvent {
  @Label("URL")
  @Nullable String url;

  @Label("Succeeded")
  boolean succeeded;
}
