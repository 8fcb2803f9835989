package dev.opcodec.runtime.session.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.StackTrace;

/** What all events of a session have. */
@Category("Opcodec")
@StackTrace(false)
abstract class SessionEvent extends Event {
  @Label("Shard")
  @Description("Number of the shard and how many there are, as 0/1")
  String shard = "";

  @Label("Connection")
  @Description("Which connection of the session, from 1")
  long connection;
}
