package dev.opcodec.processor.lint;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Intent;
import java.util.HashSet;
import java.util.Set;

/** An intent opens an event, or says what else it is for. */
final class UnusedIntent implements Lint {
  @Override
  public void check(Inspected schema) {
    Set<String> opening = new HashSet<>();
    schema.protocol().events().stream().map(Event::intents).forEach(opening::addAll);
    for (Intent intent : schema.protocol().intents()) {
      boolean explained = !intent.meta().doc().isEmpty() || intent.meta().marks().note() != null;
      if (!opening.contains(intent.name()) && !explained) {
        schema.warn(
            Code.UNUSED_INTENT,
            intent,
            "the intent `" + intent.name() + "` opens no event, and nothing says what it is for",
            "name it where it does, `intents: ["
                + intent.name()
                + "]` of an event, or say in its `doc` what it is for");
      }
    }
  }
}
