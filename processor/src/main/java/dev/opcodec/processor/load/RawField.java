package dev.opcodec.processor.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field.
 *
 * @param name the wire name, without the {@code ?}
 * @param optional true if the key may be absent
 * @param type null only where a field is amended, or after an error
 * @param fields the fields of an inline object, null if it is none
 * @param secret whether it must not be printed, null if nothing is said
 */
public record RawField(
    Located<String> name,
    boolean optional,
    @Nullable RawType type,
    @Nullable List<RawField> fields,
    RawConstraints constraints,
    @Nullable Located<String> defaultValue,
    @Nullable Located<Boolean> secret,
    RawNotes notes) {

  /** True if its value must not be printed. */
  public boolean isSecret() {
    return secret != null && secret.value();
  }
}
