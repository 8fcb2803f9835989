package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.Status;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads documentation, marks and the Java name, which nearly everything may have. */
final class NotesReader {
  private static final Map<String, Status> STATUS = Words.of(Status.class);

  /** The keys that nearly everything may have. */
  static final Set<String> KEYS =
      Set.of("doc", "documented", "status", "deprecated", "since", "note", "source", "java-name");

  private NotesReader() {}

  static RawNotes read(MappingReader in) {
    return read(in, in.text("java-name"));
  }

  /** Reads them where the Java name is always that of the schema, so that none can be asked for. */
  static RawNotes readUnnamed(MappingReader in) {
    return read(in, null);
  }

  private static RawNotes read(MappingReader in, @Nullable Located<String> javaName) {
    return new RawNotes(
        in.text("doc"),
        in.bool("documented"),
        in.word("status", STATUS),
        deprecation(in),
        in.plainText("since"),
        in.plainText("note"),
        in.plainText("source"),
        javaName);
  }

  /** Where its replacement stands, or else its key. */
  private static @Nullable Located<Deprecation> deprecation(MappingReader in) {
    YamlNode node = in.take("deprecated");
    if (node instanceof YamlNode.Mapping) {
      MappingReader details =
          new MappingReader(node, "`deprecated`", in.keySpan("deprecated"), in.values());
      String since = details.plainText("since");
      Located<String> use = details.text("use");
      details.finish();
      return use == null
          ? new Located<>(new Deprecation(since, null), in.keySpan("deprecated"))
          : new Located<>(new Deprecation(since, use.value()), use.span());
    }
    if (node instanceof YamlNode.Text text && text.plain() && text.value().contains(" ")) {
      in.values()
          .diagnostics
          .error(
              Code.BAD_BOOLEAN,
              text.span(),
              "`deprecated` is `true`, `false` or a mapping, not a text",
              "write `true`, or `since: …`, `use: …` or both below it; prose goes into `note`");
      return null;
    }
    return in.isTrue("deprecated")
        ? new Located<>(new Deprecation(null, null), in.keySpan("deprecated"))
        : null;
  }
}
