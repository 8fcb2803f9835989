package dev.opcodec.runtime.session.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

@Name("dev.opcodec.Close")
@Label("Gateway Close")
@Description("A connection is gone, or the session is over")
final class CloseEvent extends SessionEvent {
  @Label("Why")
  @Nullable String loss;

  @Label("Close Code")
  @Description("The gateway's, 0 if it sent none")
  int closeCode;

  @Label("Reason")
  @Description("What was said of it")
  @Nullable String reason;

  @Label("Resuming")
  @Description("Whether the next connection resumes the session")
  boolean resuming;

  @Label("Over")
  @Description("Whether there is no next connection")
  boolean over;

  @Label("Retry In")
  @Timespan(Timespan.MILLISECONDS)
  long retryIn;
}
