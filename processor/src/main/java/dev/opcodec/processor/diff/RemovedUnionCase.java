package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.UnionType;
import java.util.function.Function;

/** A type is no longer a case of a union. */
final class RemovedUnionCase implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Matched.Pair<UnionType> types : comparison.unions().kept()) {
      Matched<UnionType.Case> cases =
          Matched.of(types.old().cases(), types.now().cases(), key(types.now()));
      for (UnionType.Case one : cases.removed()) {
        comparison.changed(
            one,
            types.now(),
            "`" + one.name() + "` was a case of `" + types.now().name() + "`, and is none now",
            "keep the case",
            Breaks.SOURCE,
            Breaks.BEHAVIOUR);
      }
    }
  }

  /** By what a case is known: its tag if it has one, else its type. */
  static Function<UnionType.Case, String> key(UnionType union) {
    boolean tagged =
        union.by() instanceof UnionType.Discriminator.Tag
            || union.by() instanceof UnionType.Discriminator.Sibling;
    return tagged ? UnionType.Case::tag : one -> one.type().toString();
  }
}
