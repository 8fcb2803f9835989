package dev.opcodec.processor.diag;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a user makes of each kind of warning: {@code UNUSED_TYPE:off,all:error}. What is said of one
 * code counts more than what is said of all, and of two that say the same the later counts.
 */
public final class WarningLevels {
  /** The levels that each code has by itself. */
  public static final WarningLevels DEFAULT = new WarningLevels(null, Map.of());

  /** The option that sets them. */
  public static final String OPTION = "opcodec.warnings";

  private static final String ALL = "all";

  private final @Nullable Level all;
  private final Map<Code, Level> ofCodes;

  private WarningLevels(@Nullable Level all, Map<Code, Level> ofCodes) {
    this.all = all;
    this.ofCodes = ofCodes;
  }

  /**
   * Reads an option's value; what means nothing is reported and left out.
   *
   * @param value null if the option is not given
   */
  public static WarningLevels parse(@Nullable String value, Diagnostics diagnostics) {
    if (value == null || value.isBlank()) {
      return DEFAULT;
    }
    Map<String, Level> levels = words();
    Level all = null;
    Map<Code, Level> ofCodes = new EnumMap<>(Code.class);
    for (String part : value.split(",", -1)) {
      String[] pair = part.strip().split(":", 2);
      String name = pair[0].strip();
      Level level = pair.length == 2 ? levels.get(pair[1].strip()) : null;
      Code code = code(name);
      if (code == null && !name.equals(ALL)) {
        report(
            diagnostics,
            "`" + name + "` is not the code of a warning",
            name.contains("=")
                ? "write a colon, as in `" + name.replace('=', ':') + "`"
                : Suggestion.didYouMeanOrOneOf(name, codes()));
      } else if (level == null) {
        report(
            diagnostics,
            pair.length == 2
                ? "`" + pair[1].strip() + "` is not a level"
                : "`" + name + "` stands without a level",
            "write `" + name + ":off`, `:note`, `:warning` or `:error`");
      } else if (code == null) {
        all = level;
      } else {
        ofCodes.put(code, level);
      }
    }
    return new WarningLevels(all, ofCodes);
  }

  /** What is made of a finding of this kind. */
  public Level of(Code code) {
    Level own = ofCodes.get(code);
    if (own != null || !code.isAdjustable()) {
      return own != null ? own : code.level();
    }
    // Who turns all into errors has not asked for what is off by itself.
    return all == null || code.level() == Level.OFF ? code.level() : all;
  }

  private static @Nullable Code code(String name) {
    return Stream.of(Code.values())
        .filter(code -> code.isAdjustable() && code.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static List<String> codes() {
    return Stream.concat(
            Stream.of(ALL), Stream.of(Code.values()).filter(Code::isAdjustable).map(Code::name))
        .toList();
  }

  private static Map<String, Level> words() {
    Map<String, Level> words = new LinkedHashMap<>();
    Arrays.stream(Level.values())
        .forEach(level -> words.put(level.name().toLowerCase(Locale.ROOT), level));
    return words;
  }

  private static void report(Diagnostics diagnostics, String message, String hint) {
    diagnostics.error(Code.BAD_OPTION, Span.ofFile("-A" + OPTION), message, hint);
  }
}
