package dev.opcodec.processor.load;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the YAML parser says, for someone who knows no grammar of YAML. */
final class YamlWording {
  private static final Pattern INDENTATION_ADVICE =
      Pattern.compile("\\.? ?\\(Do not use .* for indentation\\)");
  private static final String NEXT_TOKEN = "while scanning for the next token";

  private static final Map<String, String> TOKENS =
      Map.of(
          "<scalar>", "a text",
          "<block mapping start>", "a key with this indentation",
          "<block sequence start>", "a list with this indentation",
          "-", "a dash",
          "?", "a `?`",
          "]", "a `]`",
          "}", "a `}`",
          ",", "a comma");

  private static final Map<Pattern, String> WORDS =
      Map.of(
          Pattern.compile("mapping values are not allowed here"),
          "a colon cannot stand here",
          Pattern.compile("mapping keys are not allowed here"),
          "a `?` cannot stand here",
          Pattern.compile("could not find expected ':'"),
          "the colon behind a key is missing",
          Pattern.compile("expected ',' or '(.)', but got .*"),
          "here a `,` or the closing `$1` is missing",
          Pattern.compile("found character '(.)' that cannot start any token.*"),
          "a text cannot begin with `$1`",
          Pattern.compile("expected '<document start>', but found .*"),
          "nothing can follow the end of a document",
          Pattern.compile("found unknown escape character (.)\\(\\d+\\)"),
          "`\\\\$1` means nothing between double quotes",
          Pattern.compile("found unexpected end of stream"),
          "the quote is never closed",
          Pattern.compile("expected a comment or a line break, but found .*"),
          "nothing can follow the `|` or `>` in its line");

  private static final Pattern BLOCK_END =
      Pattern.compile("expected <block end>, but found '(.*)'");
  private static final Pattern CONTENT =
      Pattern.compile("expected the node content, but found '(.*)'");

  private YamlWording() {}

  static String of(MarkedYAMLException e) {
    String problem = Objects.requireNonNullElse(e.getProblem(), "this is not YAML");
    Matcher blockEnd = BLOCK_END.matcher(problem);
    if (blockEnd.matches()) {
      return token(blockEnd.group(1)) + " cannot stand here";
    }
    Matcher content = CONTENT.matcher(problem);
    if (content.matches()) {
      return "a value is missing before " + token(content.group(1));
    }
    String context = Objects.requireNonNullElse(e.getContext(), NEXT_TOKEN);
    if (context.equals("while scanning an alias")) {
      return "a text cannot begin with `*`";
    }
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(problem).matches())
        .findFirst()
        .map(entry -> entry.getKey().matcher(problem).replaceFirst(entry.getValue()))
        .orElseGet(() -> asItIs(problem, context));
  }

  private static String token(String found) {
    return TOKENS.getOrDefault(found, "`" + found + "`");
  }

  private static String asItIs(String problem, String context) {
    String text = context.equals(NEXT_TOKEN) ? problem : problem + " " + context;
    return INDENTATION_ADVICE.matcher(text).replaceAll("").replace('\n', ' ').strip();
  }
}
