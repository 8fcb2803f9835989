package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.model.Origin;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets an amendment set what the base says otherwise, but not what another file of the same trigger
 * sets otherwise: which of them is read last is no reason to be right.
 */
final class Overrides {
  private final Diagnostics diagnostics;
  private final Map<Located<?>, Origin> amended;
  private final Origin origin;

  /**
   * Those of one file.
   *
   * @param amended what amendments have set so far, and whose; it knows its keys by identity
   * @param origin whose file it is
   */
  Overrides(Diagnostics diagnostics, Map<Located<?>, Origin> amended, Origin origin) {
    this.diagnostics = diagnostics;
    this.amended = amended;
    this.origin = origin;
  }

  /** What holds from now on: what is said here, or if nothing is said, what was known. */
  <T> @Nullable Located<T> set(@Nullable Located<T> known, @Nullable Located<T> said) {
    if (said == null) {
      return known;
    }
    if (known != null && origin.equals(amended.get(known)) && !known.value().equals(said.value())) {
      diagnostics.error(
          Code.BAD_AMEND,
          said.span(),
          "another file amends this, too, and says otherwise",
          "let both say the same, or remove one of them",
          "also here",
          known.span());
    }
    amended.put(said, origin);
    return said;
  }
}
