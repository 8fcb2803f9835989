package dev.opcodec.runtime.session.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import jdk.jfr.Timespan;

@Name("dev.opcodec.Heartbeat")
@Label("Gateway Heartbeat")
@Description("From a heartbeat to its ACK, or to the loss of the connection")
@Threshold("0 ms")
final class HeartbeatEvent extends SessionEvent {
  @Label("Requested")
  @Description("Whether the gateway asked for it")
  boolean requested;

  @Label("Acknowledged")
  boolean acknowledged;

  @Label("Latency")
  @Timespan(Timespan.MILLISECONDS)
  long latency;
}
