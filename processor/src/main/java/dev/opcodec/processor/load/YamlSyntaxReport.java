package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.SourceText;
import dev.opcodec.processor.diag.Span;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in this language's terms why the YAML parser stopped. */
final class YamlSyntaxReport {
  private static final Pattern FLOW_KEY = Pattern.compile("[{,]\\s*([A-Za-z_][\\w-]*\\?)\\s*:");
  private static final Pattern FLOW_VALUE =
      Pattern.compile("([\\w\"?-]+:\\s*|[\\[,]\\s*)(\\?[^,}\\]\"']+)");
  private static final Pattern TEXT_WITH_COLON =
      Pattern.compile("^\\s*(?:- )?([\\w?-]+):\\s+([^\"'].*)$");

  private static final Pattern INDENTATION_ADVICE =
      Pattern.compile("\\.? ?\\(Do not use .* for indentation\\)");
  private static final String NEXT_TOKEN = "while scanning for the next token";

  private YamlSyntaxReport() {}

  static void report(String file, String text, YAMLException e, Diagnostics diagnostics) {
    if (e instanceof ReaderException reader) {
      diagnostics.error(
          Code.YAML_SYNTAX,
          character(file, text, reader.getPosition()),
          String.format("the character U+%04X is not allowed in YAML", reader.getCodePoint()),
          "remove it, or write it in a quoted text as an escape");
      return;
    }
    if (!(e instanceof MarkedYAMLException marked) || marked.getProblemMark() == null) {
      String problem = Objects.requireNonNullElse(e.getMessage(), "this is not YAML");
      diagnostics.error(Code.YAML_SYNTAX, Span.ofFile(file), problem);
      return;
    }
    Span span = span(file, marked.getProblemMark());
    String problem = wording(marked);
    SourceText source = new SourceText(text);
    String hint = hint(source.line(span.line()), problem);
    Mark context = marked.getContextMark();
    if (context == null || context.getLine() + 1 == span.line()) {
      diagnostics.error(Code.YAML_SYNTAX, span, problem, hint);
    } else {
      diagnostics.error(
          Code.YAML_SYNTAX, span, problem, hint, "what it belongs to begins", span(file, context));
    }
  }

  private static Span span(String file, Mark mark) {
    return Span.inLine(file, mark.getLine() + 1, mark.getColumn() + 1, 1);
  }

  private static String wording(MarkedYAMLException e) {
    String problem = Objects.requireNonNullElse(e.getProblem(), "this is not YAML");
    String context = e.getContext();
    boolean saysMore = context != null && !context.equals(NEXT_TOKEN);
    String text = saysMore ? problem + " " + context : problem;
    return INDENTATION_ADVICE.matcher(text).replaceAll("").replace('\n', ' ').strip();
  }

  private static @Nullable String hint(String line, String problem) {
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
    if (problem.contains("quoted scalar")) {
      return "close the quote";
    }
    if (problem.contains("expected <block end>")
        || problem.contains("could not find expected ':'")) {
      return "check the indentation, and that each key is followed by a colon and a space";
    }
    return null;
  }

  private static Span character(String file, String text, int position) {
    int line = 1;
    int column = 1;
    int count = 0;
    for (int i = 0; i < text.length() && count < position; count++) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      column++;
      if (point == '\n') {
        line++;
        column = 1;
      }
    }
    return Span.inLine(file, line, column, 1);
  }
}
