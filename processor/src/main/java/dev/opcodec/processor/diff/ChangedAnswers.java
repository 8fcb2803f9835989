package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Opcode;

/** A call that waits for an answer is complete with another one. */
final class ChangedAnswers implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Matched.Pair<Opcode> pair : comparison.opcodes().kept()) {
      if (!pair.old().answers().isEmpty()
          && !pair.now().answers().containsAll(pair.old().answers())) {
        comparison.changed(
            pair.old(),
            pair.now(),
            "`" + pair.now().name() + "` is answered in another way than it was",
            "keep the released answers, and add others beside them",
            Breaks.BEHAVIOUR);
      }
    }
  }
}
