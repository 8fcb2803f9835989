package dev.opcodec.processor.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.schema.BundledSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an editor underlines that has the JSON Schema of this language. */
public final class Editor {
  /** The JSON Schema's place. */
  public static final String SCHEMA = "dev/opcodec/schema/opcodec.schema.json";

  private final Schema schema;

  /**
   * Something underlined.
   *
   * @param lines the lines of the key and of the beginning of the value
   */
  public record Squiggle(Set<Integer> lines, String path, String message) {}

  public Editor() {
    try (InputStream in = Objects.requireNonNull(BundledSchema.open(SCHEMA))) {
      schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is underlined in a file; null if it is not YAML, or has what this language refuses. */
  public @Nullable List<Squiggle> open(String file, String text) {
    Diagnostics diagnostics = new Diagnostics();
    boolean tab = TabFinder.report(file, text, diagnostics);
    YamlNode document = tab ? null : new YamlComposer(file, text, diagnostics).compose();
    if (document == null || diagnostics.hasErrors()) {
      return null;
    }
    JsonNode json = CoreSchema.typed(document);
    List<Squiggle> squiggles = new ArrayList<>();
    for (Error error : schema.validate(json)) {
      Set<Integer> lines = new TreeSet<>();
      YamlNode node = document;
      lines.add(node.span().line());
      NodePath path = error.getInstanceLocation();
      for (int i = 0; i < path.getNameCount(); i++) {
        node = step(node, String.valueOf(path.getElement(i)), lines);
      }
      if (error.getProperty() != null
          && !error.getKeyword().equals("required")
          && !error.getKeyword().equals("dependentRequired")) {
        step(node, error.getProperty(), lines);
      }
      squiggles.add(new Squiggle(lines, path.toString(), error.getMessage()));
    }
    return squiggles;
  }

  private static YamlNode step(YamlNode node, String step, Set<Integer> lines) {
    if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries()) {
        if (entry.key().value().equals(step)) {
          lines.clear();
          lines.add(entry.key().span().line());
          lines.add(entry.value().span().line());
          return entry.value();
        }
      }
    } else if (node instanceof YamlNode.Sequence sequence) {
      YamlNode item = sequence.items().get(Integer.parseInt(step));
      lines.clear();
      lines.add(item.span().line());
      return item;
    }
    return node;
  }
}
