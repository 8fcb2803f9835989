package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.SourceText;
import dev.opcodec.processor.diag.Span;
import java.util.Objects;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in this language's terms why the YAML parser stopped. */
final class YamlSyntaxReport {

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
    String problem = YamlWording.of(marked);
    String hint = YamlHints.of(marked, span.line(), new SourceText(text));
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
