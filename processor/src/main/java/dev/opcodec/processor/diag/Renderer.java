package dev.opcodec.processor.diag;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes findings as text: message, source line, caret line, advice. */
public final class Renderer {
  private final Sources sources;

  /** Renders with the lines of these files. */
  public Renderer(Sources sources) {
    this.sources = sources;
  }

  /** Several findings, an empty line between them. */
  public String render(Collection<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::render).collect(Collectors.joining("\n\n"));
  }

  /** One finding, without a line end at its end. */
  public String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    out.append('[').append(diagnostic.code()).append("] ");
    out.append(diagnostic.span().place()).append(": ").append(diagnostic.message());
    appendExcerpt(out, diagnostic.span());
    if (diagnostic.also() != null) {
      out.append('\n').append(diagnostic.also().label()).append(": ");
      out.append(diagnostic.also().span().place());
      appendExcerpt(out, diagnostic.also().span());
    }
    if (diagnostic.hint() != null) {
      out.append("\nhint: ").append(diagnostic.hint());
    }
    return out.toString();
  }

  private void appendExcerpt(StringBuilder out, Span span) {
    SourceText text = sources.get(span.file());
    if (text == null || !span.hasPosition() || span.line() > text.lines()) {
      return;
    }
    String line = text.line(span.line());
    int endColumn = span.isInOneLine() ? span.endColumn() : Integer.MAX_VALUE;
    Excerpt excerpt = Excerpt.of(line, span.column(), endColumn);
    out.append("\n    ").append(excerpt.line());
    out.append("\n    ").append(excerpt.carets());
  }
}
