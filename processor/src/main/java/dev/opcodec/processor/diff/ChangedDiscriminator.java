package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.UnionType;

/** The cases of a union are told apart in another way. */
final class ChangedDiscriminator implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Matched.Pair<UnionType> pair : comparison.unions().kept()) {
      if (!pair.old().by().equals(pair.now().by())) {
        comparison.changed(
            pair.old(),
            pair.now(),
            "the cases of `" + pair.now().name() + "` are told apart in another way",
            "keep `by` as it was released",
            Breaks.WIRE);
      }
    }
  }
}
