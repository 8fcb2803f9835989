package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Intent;
import java.util.List;

/** The intents that events name exist. */
final class EventIntents implements Rule {
  @Override
  public void check(Subject subject) {
    List<String> known = subject.protocol().intents().stream().map(Intent::name).toList();
    for (Event event : subject.protocol().events()) {
      for (String intent : event.intents()) {
        if (!known.contains(intent)) {
          String near = Suggestion.didYouMeanOrOneOfFew(intent, known);
          subject.errorAt(
              Code.UNKNOWN_INTENT,
              event,
              intent,
              "there is no intent `" + intent + "`",
              near != null ? near : "define it under `intents`");
        }
      }
    }
  }
}
