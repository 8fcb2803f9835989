package dev.opcodec.processor.load;

import dev.opcodec.processor.model.Constraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of a field.
 *
 * @param own those of the value itself
 * @param items those of each item, null if there are none
 */
public record RawConstraints(
    List<Located<Constraint>> own, @Nullable Located<RawConstraints> items) {
  /** No constraints. */
  public static final RawConstraints NONE = new RawConstraints(List.of(), null);

  /** True if there is no constraint. */
  public boolean isEmpty() {
    return own.isEmpty() && items == null;
  }
}
