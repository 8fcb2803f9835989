package dev.opcodec.processor.load;

import java.util.ArrayList;
import java.util.List;

/** Reads which keys come on the wire though the schema leaves them out. */
final class WireNamesReader {
  private static final List<String> SECTIONS = List.of("opcodes", "events", "objects");

  private WireNamesReader() {}

  static List<RawWireNames> read(MappingReader file) {
    List<RawWireNames> all = new ArrayList<>();
    MappingReader sections = file.mapping("wire-names");
    if (sections == null) {
      return all;
    }
    for (String section : SECTIONS) {
      MappingReader names = sections.mapping(section);
      if (names != null) {
        names.all().forEach(entry -> all.add(one(section, entry, file.values())));
      }
    }
    sections.finish();
    return all;
  }

  private static RawWireNames one(String section, YamlNode.Entry entry, ValueReader values) {
    Located<String> name = new Located<>(entry.key().value(), entry.key().span());
    String called = "`" + ValueReader.shown(name.value()) + "`";
    if (!(entry.value() instanceof YamlNode.Mapping)) {
      return new RawWireNames(
          section, name, values.names(entry.value(), called), List.of(), List.of());
    }
    MappingReader in = new MappingReader(entry.value(), called, name.span(), values);
    RawWireNames read =
        new RawWireNames(section, name, in.names("known"), in.names("order"), in.names("last"));
    in.finish();
    return read;
  }
}
