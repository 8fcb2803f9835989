package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Constraint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the constraints among the attributes of a field. */
final class ConstraintReader {
  /** The keys of all constraints. */
  static final Set<String> KEYS =
      Set.of(
          "min",
          "max",
          "min-length",
          "max-length",
          "max-bytes",
          "pattern",
          "min-items",
          "max-items",
          "increasing",
          "items");

  private ConstraintReader() {}

  static RawConstraints read(MappingReader in) {
    List<Located<Constraint>> own = new ArrayList<>();
    number(own, in, "min", Constraint.Min::new);
    number(own, in, "max", Constraint.Max::new);
    count(own, in, "min-length", Constraint.MinLength::new);
    count(own, in, "max-length", Constraint.MaxLength::new);
    count(own, in, "max-bytes", Constraint.MaxBytes::new);
    pattern(own, in);
    count(own, in, "min-items", Constraint.MinItems::new);
    count(own, in, "max-items", Constraint.MaxItems::new);
    if (in.isTrue("increasing")) {
      own.add(new Located<>(new Constraint.Increasing(), in.keySpan("increasing")));
    }
    return new RawConstraints(own, items(in));
  }

  private static @Nullable Located<RawConstraints> items(MappingReader in) {
    MappingReader items = in.mapping("items");
    if (items == null) {
      return null;
    }
    RawConstraints constraints = read(items);
    items.finish();
    return new Located<>(constraints, in.keySpan("items"));
  }

  private static void number(
      List<Located<Constraint>> out,
      MappingReader in,
      String key,
      Function<BigDecimal, Constraint> constraint) {
    YamlNode node = in.take(key);
    Located<BigDecimal> bound = node == null ? null : in.values().decimal(node, "`" + key + "`");
    if (bound != null) {
      out.add(new Located<>(constraint.apply(bound.value()), in.keySpan(key)));
    }
  }

  private static void count(
      List<Located<Constraint>> out,
      MappingReader in,
      String key,
      IntFunction<Constraint> constraint) {
    Located<Integer> bound = in.integer(key, 0, Integer.MAX_VALUE, Code.NUMBER_RANGE);
    if (bound != null) {
      out.add(new Located<>(constraint.apply(bound.value()), in.keySpan(key)));
    }
  }

  private static void pattern(List<Located<Constraint>> out, MappingReader in) {
    Located<String> regex = in.text("pattern");
    if (regex == null) {
      return;
    }
    try {
      out.add(
          new Located<>(
              new Constraint.Matches(Pattern.compile(regex.value())), in.keySpan("pattern")));
    } catch (PatternSyntaxException e) {
      in.values()
          .diagnostics
          .error(
              Code.BAD_PATTERN,
              regex.span(),
              "this is not a regular expression: " + description(regex.value(), e),
              e.getIndex() < 0 ? null : "the problem is at its character " + (e.getIndex() + 1));
    }
  }

  /** The JDK's own words, except where they sound like a fault of the JDK. */
  private static String description(String regex, PatternSyntaxException e) {
    return regex.endsWith("\\") && e.getIndex() >= regex.length() - 1
        ? "Nothing follows the last backslash"
        : e.getDescription();
  }
}
