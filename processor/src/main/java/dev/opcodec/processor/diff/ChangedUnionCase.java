package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.UnionType;

/** A tag stands for another type. */
final class ChangedUnionCase implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Matched.Pair<UnionType> types : comparison.unions().kept()) {
      Matched<UnionType.Case> cases =
          Matched.of(types.old().cases(), types.now().cases(), RemovedUnionCase.key(types.now()));
      for (Matched.Pair<UnionType.Case> pair : cases.kept()) {
        if (!pair.old().type().equals(pair.now().type())) {
          comparison.changed(
              pair.old(),
              pair.now(),
              "the case `"
                  + pair.now().tag()
                  + "` was `"
                  + pair.old().name()
                  + "`, and is `"
                  + pair.now().name()
                  + "`",
              "keep the type of the case",
              Breaks.WIRE,
              Breaks.SOURCE);
        }
      }
    }
  }
}
