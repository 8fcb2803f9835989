package dev.opcodec.runtime.session.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("dev.opcodec.SequenceGap")
@Label("Gateway Sequence Gap")
@Description("Dispatches between two numbers never came")
final class SequenceGapEvent extends SessionEvent {
  @Label("After")
  long after;

  @Label("Next")
  long next;
}
