package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Sources;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.model.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads root files and all they import, each once, a file before its imports. */
public final class Loader {
  private static final int MAX_FILES = 1000;

  private final SourceFinder finder;
  private final Diagnostics diagnostics;
  private final Sources sources = new Sources();
  private final List<RawFile> files = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<String> importing = new ArrayList<>();
  private final List<SchemaDigest> digests = new ArrayList<>();
  private boolean complete = true;

  /** Reads with this finder. */
  public Loader(SourceFinder finder, Diagnostics diagnostics) {
    this.finder = finder;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads everything; to be called once.
   *
   * @param bases the root files that each base has of its own, the deepest first
   * @param roots the root files of the protocol itself
   */
  public Loaded load(List<List<String>> bases, List<String> roots) {
    List<List<String>> layers = new ArrayList<>(bases);
    layers.add(roots);
    layers.forEach(layer -> digests.add(new SchemaDigest()));
    List<String> all = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      Origin origin = new Origin(layers.size() - 1 - i);
      layers.get(i).forEach(root -> all.add(readRoot(root, origin)));
    }
    return new Loaded(
        files, all, sources, complete, digests.stream().map(SchemaDigest::hex).toList());
  }

  private String readRoot(String root, Origin origin) {
    String path = ImportPath.resolve("", root);
    if (path == null) {
      complete = false;
      diagnostics.error(
          Code.BAD_IMPORT,
          Span.ofFile(root),
          "the name of a schema file is a relative path",
          "write it with `/` between folders and none in front, as in `com/acme/acme.yaml`");
      return root;
    }
    read(path, origin, null);
    return path;
  }

  private void read(String path, Origin origin, @Nullable Located<String> from) {
    int cycle = importing.indexOf(path);
    if (cycle >= 0 && from != null) {
      String chain = String.join("` → `", importing.subList(cycle, importing.size()));
      diagnostics.error(
          Code.IMPORT_CYCLE,
          from.span(),
          "files import each other in a circle: `" + chain + "` → `" + path + "`",
          "remove one of these imports; definitions see each other without one");
      return;
    }
    if (!seen.add(path)) {
      return;
    }
    if (seen.size() > MAX_FILES) {
      complete = false;
      diagnostics.error(
          Code.FILE_TOO_LARGE,
          from == null ? Span.ofFile(path) : from.span(),
          "a protocol has at most " + MAX_FILES + " files",
          "put definitions that belong together into one file");
      return;
    }
    SourceFinder.Found found = finder.find(path);
    byte[] bytes = found.bytes();
    if (bytes == null) {
      reportMissing(path, from, found.tried());
      return;
    }
    // What builds on a file has it in its digest, too.
    digests
        .subList(digests.size() - 1 - origin.depth(), digests.size())
        .forEach(digest -> digest.add(path, bytes));
    RawFile file = parse(path, bytes, origin, from == null);
    if (file == null) {
      complete = false;
      return;
    }
    files.add(file);
    importing.add(path);
    file.imports().forEach(name -> readImport(path, name, origin));
    importing.remove(importing.size() - 1);
  }

  private @Nullable RawFile parse(String path, byte[] bytes, Origin origin, boolean root) {
    String text = new SourceDecoder(diagnostics).decode(path, bytes);
    if (text == null) {
      return null;
    }
    sources.add(path, text);
    return new FileReader(diagnostics).read(path, text, origin, root);
  }

  private void readImport(String path, Located<String> name, Origin origin) {
    String imported = ImportPath.resolve(path, name.value());
    if (imported == null) {
      complete = false;
      diagnostics.error(
          Code.BAD_IMPORT,
          name.span(),
          "an import is a path with `/`, relative to this file",
          "write it as in `objects/users.yaml`");
    } else {
      read(imported, origin, name);
    }
  }

  private void reportMissing(String path, @Nullable Located<String> from, List<String> tried) {
    complete = false;
    String places = tried.isEmpty() ? "" : "; tried:\n  " + String.join("\n  ", tried);
    diagnostics.error(
        Code.MISSING_FILE,
        from == null ? Span.ofFile(path) : from.span(),
        "the file `" + path + "` was not found" + places,
        from == null
            ? "name a directory of your YAML with the option -Aopcodec.schema.path=…"
            : ImportPath.advice(path));
  }
}
