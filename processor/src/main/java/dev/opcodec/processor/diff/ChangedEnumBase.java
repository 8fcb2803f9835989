package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.FlagsType;
import java.util.Locale;

/** The values of an enum, or a set of flags, are texts now, or numbers. */
final class ChangedEnumBase implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Matched.Pair<EnumType> pair : comparison.enums().kept()) {
      if (pair.old().base() != pair.now().base()) {
        report(comparison, pair, pair.now().name(), pair.old().base());
      }
    }
    for (Matched.Pair<FlagsType> pair : comparison.flags().kept()) {
      if (pair.old().base() != pair.now().base()) {
        report(comparison, pair, pair.now().name(), pair.old().base());
      }
    }
  }

  private static void report(
      Comparison comparison, Matched.Pair<?> pair, String name, EnumType.Base before) {
    comparison.changed(
        pair.old(),
        pair.now(),
        "`" + name + "` was released as `of: " + before.name().toLowerCase(Locale.ROOT) + "`",
        "keep it so, or give what is new a name of its own",
        Breaks.WIRE,
        Breaks.SOURCE);
  }
}
