package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.CloseCode;

/** A close code is gone. */
final class RemovedCloseCode implements Change {
  @Override
  public void find(Comparison comparison) {
    for (CloseCode code : comparison.closeCodes().removed()) {
      comparison.removed(
          code,
          "the close code `" + code.name() + "` (" + code.code() + ") was released, and is gone",
          "keep it, with `status: obsolete` if no peer uses it any more",
          Breaks.SOURCE,
          Breaks.BEHAVIOUR);
    }
  }
}
