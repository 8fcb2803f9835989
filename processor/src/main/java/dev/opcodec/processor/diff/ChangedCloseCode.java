package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.CloseCode;

/** A close code has another number, or the session does something else at it. */
final class ChangedCloseCode implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Matched.Pair<CloseCode> pair : comparison.closeCodes().kept()) {
      if (pair.old().code() != pair.now().code()) {
        comparison.report(
            comparison.is(pair.now(), "code"),
            comparison.was(pair.old()),
            "`" + pair.now().name() + "` was released with the number " + pair.old().code(),
            "give it its number again; what is new gets a number of its own",
            Breaks.WIRE);
      }
      if (pair.old().action() != pair.now().action()) {
        comparison.changed(
            pair.old(),
            pair.now(),
            "the session does something else at `" + pair.now().name() + "` than it did",
            "keep the `action`, or tell users of it",
            Breaks.BEHAVIOUR);
      }
    }
  }
}
