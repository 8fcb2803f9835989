package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Role;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The session does something else with a definition. */
final class ChangedRole implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Matched.Pair<Opcode> pair : comparison.opcodes().kept()) {
      compare(comparison, pair, pair.old().role(), pair.now().role(), pair.now().name());
    }
    for (Matched.Pair<Event> pair : comparison.events().kept()) {
      compare(comparison, pair, pair.old().role(), pair.now().role(), pair.now().name());
    }
  }

  private static void compare(
      Comparison comparison,
      Matched.Pair<?> pair,
      @Nullable Role before,
      @Nullable Role after,
      String name) {
    if (!Objects.equals(before, after)) {
      comparison.report(
          comparison.is(pair.now(), "role"),
          comparison.was(pair.old()),
          "`" + name + "` was released with " + words(before) + ", and has " + words(after),
          "keep the role; the session acts by it",
          Breaks.BEHAVIOUR);
    }
  }

  private static String words(@Nullable Role role) {
    return role == null
        ? "no role"
        : "the role `" + role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "`";
  }
}
