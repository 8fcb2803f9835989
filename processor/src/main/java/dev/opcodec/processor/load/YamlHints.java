package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.SourceText;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What to write instead of something that is not YAML, by what people write most often. */
final class YamlHints {
  private static final Pattern FLOW_KEY = Pattern.compile("[{,]\\s*([A-Za-z_][\\w-]*\\?)\\s*:");
  private static final Pattern FLOW_VALUE =
      Pattern.compile("([\\w\"?-]+:\\s*|[\\[,]\\s*)(\\?[^,}\\]\"']+)");
  private static final Pattern TEXT_WITH_COLON =
      Pattern.compile("^\\s*(?:- )?([\\w?-]+):\\s+([^\"'].*)$");

  private static final Pattern TEXT_WITH_BRACKET =
      Pattern.compile("^\\s*(?:- )?([\\w?-]+):\\s+([\\[{][^\\]}]*[\\]}]\\s*[^\\s#,].*)$");

  private static final Pattern BLOCK_SIGN = Pattern.compile(".*:\\s+[|>][+-]?\\s*");

  private YamlHints() {}

  /**
   * The hint for a mistake.
   *
   * @param line where it was noticed, from 1
   */
  static @Nullable String of(MarkedYAMLException e, int line, SourceText source) {
    int begin = e.getContextMark() == null ? line : e.getContextMark().getLine() + 1;
    String before = above(Math.min(line, Math.max(begin, line - 1)), source);
    String here = source.line(line);
    String slip = Slips.inLine(here);
    if (slip == null) {
      slip = Slips.inLine(before);
    }
    if (slip != null) {
      return slip;
    }
    if (before.strip().startsWith("//") || here.strip().startsWith("//")) {
      return "a comment begins with `#`";
    }
    if (BLOCK_SIGN.matcher(before).matches()) {
      return "indent the text below its `|` or `>`";
    }
    String problem =
        Objects.requireNonNullElse(e.getProblem(), "")
            + " "
            + Objects.requireNonNullElse(e.getContext(), "");
    return ofLine(here, problem);
  }

  /** The line above, past empty ones. */
  private static String above(int line, SourceText source) {
    int above = line - 1;
    while (above > 1 && source.line(above).isBlank()) {
      above--;
    }
    return above < 1 ? "" : source.line(above);
  }

  private static @Nullable String ofLine(String line, String problem) {
    Matcher bracket = TEXT_WITH_BRACKET.matcher(line);
    if (problem.contains("expected <block end>") && bracket.find()) {
      return "quote a text that begins with a bracket: "
          + bracket.group(1)
          + ": \""
          + bracket.group(2).strip()
          + "\"";
    }
    if (line.contains("{") || line.contains("[")) {
      Matcher key = FLOW_KEY.matcher(line);
      if (key.find()) {
        return "quote it: {\"" + key.group(1) + "\": …}, or use block style";
      }
      Matcher value = FLOW_VALUE.matcher(line);
      if (value.find()) {
        String before = value.group(1).strip();
        String shown = before.endsWith(":") ? "{" + before + " " : "[";
        String close = before.endsWith(":") ? "}" : "]";
        return "quote it: " + shown + "\"" + value.group(2).strip() + "\"" + close;
      }
    }
    if (problem.contains("mapping values are not allowed")) {
      Matcher text = TEXT_WITH_COLON.matcher(line);
      return text.find() && text.group(2).contains(": ")
          ? "quote it, if the colon is part of the text: "
              + text.group(1)
              + ": \"…\"; else put what follows `"
              + text.group(1)
              + ":` into lines of its own below it"
          : "check the indentation, and that the line above ends with a colon";
    }
    if (problem.contains("cannot start any token")) {
      return "quote the text that begins with this character";
    }
    if (problem.contains("mapping keys are not allowed")) {
      return "a `?` stands directly before the type, as in `?string`";
    }
    if (problem.contains("found '<scalar>'") && (line.contains("'") || line.contains("\""))) {
      return "a quote ends the text before this: write it twice inside '…', or as \\\" inside \"…\"";
    }
    if (problem.contains("found unknown escape character")) {
      return "write each backslash twice, or put the text between single quotes";
    }
    if (problem.contains("quoted scalar")) {
      return "close the quote";
    }
    if (problem.contains("while scanning an alias")) {
      return "quote the text that begins with this character";
    }
    if (problem.contains("while scanning a block scalar")) {
      return "write the text into the lines below, or leave the sign out";
    }
    if (problem.contains("'<document start>'")) {
      return "remove the line above, or what follows";
    }
    if (problem.contains("found ','")) {
      return "remove one of the commas";
    }
    if (problem.contains("expected <block end>")
        || problem.contains("could not find expected ':'")) {
      return "check the indentation, and that each key is followed by a colon and a space";
    }
    return null;
  }
}
