package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.UnionType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something has another name in Java. */
final class ChangedJavaName implements Change {
  @Override
  public void find(Comparison comparison) {
    for (SharedRecord record : comparison.records()) {
      compare(comparison, record.old(), record.now(), record.old().meta(), record.now().meta());
      for (Matched.Pair<Field> pair : record.fields().kept()) {
        String before = pair.old().javaName();
        String after = pair.now().javaName();
        report(comparison, pair.old(), pair.now(), pair.now().wireName(), before, after);
      }
    }
    for (Matched.Pair<UnionType> pair : comparison.unions().kept()) {
      compare(comparison, pair.old(), pair.now(), pair.old().meta(), pair.now().meta());
    }
    for (Matched.Pair<FlagsType> pair : comparison.flags().kept()) {
      compare(comparison, pair.old(), pair.now(), pair.old().meta(), pair.now().meta());
    }
    for (Matched.Pair<EnumType> types : comparison.enums().kept()) {
      compare(comparison, types.old(), types.now(), types.old().meta(), types.now().meta());
      for (Matched.Pair<EnumType.Value> pair :
          Matched.of(types.old().values(), types.now().values(), EnumType.Value::name).kept()) {
        String before = pair.old().javaName();
        String after = pair.now().javaName();
        report(comparison, pair.old(), pair.now(), pair.now().name(), before, after);
      }
    }
  }

  private static void compare(
      Comparison comparison, Object before, Object after, Meta was, Meta is) {
    String definition = is.definition();
    String name = definition.substring(definition.lastIndexOf('.') + 1);
    report(comparison, before, after, name, was.javaName(), is.javaName());
  }

  private static void report(
      Comparison comparison,
      Object before,
      Object after,
      String name,
      @Nullable String was,
      @Nullable String is) {
    if (!Objects.equals(was, is)) {
      comparison.changed(
          before,
          after,
          "`" + name + "` was released with " + words(was) + ", and has " + words(is),
          "keep the name in Java",
          Breaks.SOURCE);
    }
  }

  private static String words(@Nullable String javaName) {
    return javaName == null ? "no `java-name`" : "the `java-name` " + javaName;
  }
}
