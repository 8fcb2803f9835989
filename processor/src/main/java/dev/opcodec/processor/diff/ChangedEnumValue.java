package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.FlagsType;

/** A constant stands for something else on the wire. */
final class ChangedEnumValue implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Matched.Pair<EnumType> types : comparison.enums().kept()) {
      for (Matched.Pair<EnumType.Value> pair :
          Matched.of(types.old().values(), types.now().values(), EnumType.Value::name).kept()) {
        String before = pair.old().wire();
        report(comparison, pair, pair.now().name(), before, pair.now().wire());
      }
    }
    for (Matched.Pair<FlagsType> types : comparison.flags().kept()) {
      boolean intents = types.now().meta().definition().equals("intents"); // ChangedIntent's
      for (Matched.Pair<FlagsType.Flag> pair :
          Matched.of(types.old().flags(), types.now().flags(), FlagsType.Flag::name).kept()) {
        if (!intents) {
          String before = "bit " + pair.old().bit();
          report(comparison, pair, pair.now().name(), before, "bit " + pair.now().bit());
        }
      }
    }
  }

  private static void report(
      Comparison comparison, Matched.Pair<?> pair, String name, String before, String after) {
    if (!before.equals(after)) {
      comparison.report(
          comparison.is(pair.now(), "value"),
          comparison.was(pair.old()),
          "`" + name + "` was released as `" + before + "`",
          "give what is new a name of its own",
          Breaks.WIRE);
    }
  }
}
