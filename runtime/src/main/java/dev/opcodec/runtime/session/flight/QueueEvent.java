package dev.opcodec.runtime.session.flight;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;

@Name("dev.opcodec.Queue")
@Label("Gateway Frame Queue")
@Description("What waits for the handlers of a session")
@Category("Opcodec")
@StackTrace(false)
@Period("10 s")
final class QueueEvent extends Event {
  @Label("Shard")
  String shard = "";

  @Label("Frames")
  int frames;

  @Label("Bytes")
  @DataAmount
  long bytes;
}
