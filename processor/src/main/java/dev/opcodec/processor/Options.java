package dev.opcodec.processor;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.diag.WarningLevels;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a user asks for with {@code -A}. */
final class Options {
  private static final String PREFIX = "opcodec.";
  private static final String SCHEMA_PATH = "opcodec.schema.path";

  /** Where the reference page is written. */
  static final String REFERENCE = "opcodec.reference";

  /** Where released schemas are. */
  static final String BASELINE = "opcodec.baseline";

  /** Where schemas are written to be released. */
  static final String BASELINE_WRITE = "opcodec.baseline.write";

  /** Where tests of the generated types are written. */
  static final String TESTS = "opcodec.tests";

  /** The names of all options. */
  static final Set<String> NAMES =
      Set.of(SCHEMA_PATH, REFERENCE, WarningLevels.OPTION, BASELINE, BASELINE_WRITE, TESTS);

  private final Map<String, String> given;

  Options(Map<String, String> given) {
    this.given = given;
  }

  /** Directories in which files are looked for first, separated as in a class path. */
  @Nullable String schemaPath() {
    return given.get(SCHEMA_PATH);
  }

  /** The directory for the reference page, null if none is wanted. */
  @Nullable String reference() {
    return given.get(REFERENCE);
  }

  /** The directory of released schemas, null if nothing is to be compared. */
  @Nullable String baseline() {
    return given.get(BASELINE);
  }

  /** The directory for the schema as it may be released, null if it is not wanted. */
  @Nullable String baselineWrite() {
    return given.get(BASELINE_WRITE);
  }

  /** The directory for tests of the generated types, null if they are not wanted. */
  @Nullable String tests() {
    return given.get(TESTS);
  }

  /** Reports what is given to nobody; compilers say that at most in passing. */
  void check(Diagnostics diagnostics) {
    given.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !NAMES.contains(name))
        .sorted()
        .forEach(
            name ->
                diagnostics.error(
                    Code.BAD_OPTION,
                    Span.ofFile("-A" + name),
                    "there is no option of this name",
                    Suggestion.didYouMeanOrOneOf(name, NAMES.stream().sorted().toList())));
  }

  /** What is made of warnings; what makes no sense is reported. */
  WarningLevels warningLevels(Diagnostics diagnostics) {
    return WarningLevels.parse(given.get(WarningLevels.OPTION), diagnostics);
  }
}
