package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds nodes from the parser's events. SnakeYAML's own composer would accept duplicate keys and
 * aliases, and would give scalars the types of YAML 1.1.
 */
final class YamlComposer {
  private static final int MAX_DEPTH = 40;

  /** A surrogate without the other. */
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  /** The file is nested deeper than {@link #MAX_DEPTH}; already reported. */
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final String file;
  private final String text;
  private final Diagnostics diagnostics;
  private final Parser parser;

  YamlComposer(String file, String text, Diagnostics diagnostics) {
    this.file = file;
    this.text = text;
    this.diagnostics = diagnostics;
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE); // SourceDecoder has its own, smaller limit
    this.parser = new ParserImpl(new StreamReader(text), options);
  }

  /** The only document of the file, null if it is empty or after reporting why it has none. */
  @Nullable YamlNode compose() {
    try {
      parser.getEvent(); // the start of the stream
      if (parser.checkEvent(Event.ID.StreamEnd)) {
        reportEmpty();
        return null;
      }
      if (parser.getEvent() instanceof DocumentStartEvent start && start.getExplicit()) {
        refuseDirectives(start);
      }
      YamlNode root = node(0);
      parser.getEvent(); // the end of the document
      if (!parser.checkEvent(Event.ID.StreamEnd)) {
        diagnostics.error(
            Code.YAML_FEATURE,
            span(parser.peekEvent()),
            "a second document begins here",
            "make it a file of its own and import it");
      }
      return root;
    } catch (TooDeep e) {
      return null;
    } catch (YAMLException e) {
      YamlSyntaxReport.report(file, text, e, diagnostics);
      return null;
    }
  }

  private void reportEmpty() {
    diagnostics.error(
        Code.EMPTY_FILE,
        Span.ofFile(file),
        "the file holds nothing",
        "write at least one section, or remove the file and its import");
  }

  private void refuseDirectives(DocumentStartEvent start) {
    if (start.getVersion() != null || start.getTags() != null && !start.getTags().isEmpty()) {
      refuse(
          start, "directives are not part of this language", "remove the line that begins with %");
    }
  }

  private YamlNode node(int depth) {
    Event event = parser.getEvent();
    if (depth > MAX_DEPTH) {
      diagnostics.error(
          Code.TOO_DEEP,
          span(event),
          "this is nested more than " + MAX_DEPTH + " levels deep",
          "give the inner part a name of its own under `objects`");
      throw new TooDeep();
    }
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (event instanceof SequenceStartEvent start) {
      return sequence(start, depth);
    }
    if (event instanceof MappingStartEvent start) {
      return mapping(start, depth);
    }
    if (event instanceof AliasEvent alias) {
      refuse(
          alias,
          "aliases are not part of this language",
          "write it out, or share fields with `include`");
    }
    return new YamlNode.Refused(span(event));
  }

  private YamlNode.Text scalar(ScalarEvent event) {
    refuseProperties(event, event.getAnchor(), event.getTag());
    if (HALF.matcher(event.getValue()).find()) {
      diagnostics.error(
          Code.YAML_SYNTAX,
          span(event),
          "an escape gives half of a character",
          "write the character itself, or the escapes of both halves");
    }
    return new YamlNode.Text(event.getValue(), event.isPlain(), span(event));
  }

  private YamlNode sequence(SequenceStartEvent start, int depth) {
    refuseProperties(start, start.getAnchor(), start.getTag());
    List<YamlNode> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(depth + 1));
    }
    parser.getEvent();
    return new YamlNode.Sequence(items, start.isFlow(), head(start));
  }

  private YamlNode mapping(MappingStartEvent start, int depth) {
    refuseProperties(start, start.getAnchor(), start.getTag());
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      YamlNode key = node(depth + 1);
      YamlNode value = node(depth + 1);
      if (!(key instanceof YamlNode.Text name)) {
        refuse(key.span(), key.kind() + " cannot be a key", "quote it, if it is meant as text");
      } else if (name.plain() && name.value().equals("<<")) {
        refuse(key.span(), "merge keys are not part of this language", "use `include`");
      } else {
        add(entries, new YamlNode.Entry(name, value));
      }
    }
    parser.getEvent();
    return new YamlNode.Mapping(List.copyOf(entries.values()), start.isFlow(), head(start));
  }

  private void add(Map<String, YamlNode.Entry> entries, YamlNode.Entry entry) {
    YamlNode.Entry first = entries.putIfAbsent(entry.key().value(), entry);
    if (first != null) {
      diagnostics.error(
          Code.DUPLICATE_KEY,
          entry.key().span(),
          "the key `" + entry.key().value() + "` stands here twice",
          "remove or rename one of them",
          "also here",
          first.key().span());
    }
  }

  private void refuseProperties(Event event, @Nullable String anchor, @Nullable String tag) {
    if (anchor != null) {
      refuse(
          event,
          "anchors are not part of this language",
          "remove `&" + anchor + "`; share fields with `include`");
    }
    if (tag != null) {
      refuse(
          event,
          "tags are not part of this language",
          "quote it, if it is a text; else remove the tag: a value is text until another is asked for");
    }
  }

  private void refuse(Event event, String message, String hint) {
    refuse(head(event), message, hint);
  }

  private void refuse(Span span, String message, String hint) {
    diagnostics.error(Code.YAML_FEATURE, span, message, hint);
  }

  private Span head(Event event) {
    return event instanceof CollectionStartEvent
        ? Span.inLine(
            file, event.getStartMark().getLine() + 1, event.getStartMark().getColumn() + 1, 1)
        : span(event);
  }

  private Span span(Event event) {
    Mark start = event.getStartMark();
    Mark end = event.getEndMark();
    return new Span(
        file, start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
  }
}
