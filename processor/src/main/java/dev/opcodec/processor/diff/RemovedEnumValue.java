package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.FlagsType;

/** A constant is gone. */
final class RemovedEnumValue implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Matched.Pair<EnumType> types : comparison.enums().kept()) {
      Matched.of(types.old().values(), types.now().values(), EnumType.Value::name)
          .removed()
          .forEach(value -> report(comparison, types.now(), value, value.name()));
    }
    for (Matched.Pair<FlagsType> types : comparison.flags().kept()) {
      boolean intents = types.now().meta().definition().equals("intents"); // RemovedIntent's
      if (!intents) {
        Matched.of(types.old().flags(), types.now().flags(), FlagsType.Flag::name)
            .removed()
            .forEach(flag -> report(comparison, types.now(), flag, flag.name()));
      }
    }
  }

  private static void report(Comparison comparison, Object type, Object value, String name) {
    comparison.changed(
        value,
        type,
        "the value `" + name + "` was released, and is gone",
        "keep it; it may be `deprecated`",
        Breaks.SOURCE);
  }
}
