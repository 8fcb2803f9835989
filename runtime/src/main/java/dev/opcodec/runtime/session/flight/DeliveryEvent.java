package dev.opcodec.runtime.session.flight;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

@Name("dev.opcodec.Delivery")
@Label("Gateway Frame Delivery")
@Description("From when a frame had come to when its first handler was called")
@Category("Opcodec")
@StackTrace(false)
@Threshold("20 ms")
final class DeliveryEvent extends Event {
  @Label("Shard")
  String shard = "";

  @Label("Event")
  @Description("Name of the dispatched event; empty for other frames")
  String event = "";

  @Label("Queued Frames")
  @Description("That wait behind it")
  int queuedFrames;

  @Label("Queued Bytes")
  @DataAmount
  long queuedBytes;
}
