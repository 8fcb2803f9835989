package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.model.Origin;
import org.jspecify.annotations.Nullable;

/** Reads one file from text to raw records. */
final class FileReader {
  private final Diagnostics diagnostics;

  FileReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a file.
   *
   * @return null if it could not be parsed at all, which is reported
   */
  @Nullable RawFile read(String path, String text, Origin origin, boolean root) {
    if (LineEndFinder.report(path, text, diagnostics)
        || TabFinder.report(path, text, diagnostics)) {
      return null;
    }
    YamlNode document = new YamlComposer(path, text, diagnostics).compose();
    if (document == null) {
      return null;
    }
    if (document instanceof YamlNode.Text nothing && nothing.isNothing()) {
      diagnostics.error(
          Code.EMPTY_FILE,
          Span.ofFile(path),
          "the file holds nothing",
          "write at least one section, or remove the file");
      return null;
    }
    ValueReader values = new ValueReader(diagnostics);
    MappingReader in = new MappingReader(document, "a schema file", document.span(), values);
    YamlNode protocol = in.take("protocol");
    RawFile file =
        new RawFile(
            path,
            origin,
            root,
            protocol == null ? null : ProtocolReader.read(protocol, in.keySpan("protocol"), values),
            in.names("imports"),
            WireNamesReader.read(in),
            new SectionsReader(values, SectionsReader.Role.DEFINE).read(in),
            nested(in, "amend", new SectionsReader(values, SectionsReader.Role.AMEND)),
            nested(in, "replace", new SectionsReader(values, SectionsReader.Role.REPLACE)));
    in.finish();
    return file;
  }

  private static RawSections nested(MappingReader in, String key, SectionsReader reader) {
    MappingReader sections = in.mapping(key);
    if (sections == null) {
      return RawSections.NONE;
    }
    RawSections read = reader.read(sections);
    sections.finish();
    return read;
  }
}
