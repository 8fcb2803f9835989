package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Sources;
import dev.opcodec.processor.diag.Span;
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
  private final SchemaDigest digest = new SchemaDigest();
  private final SchemaDigest baseDigest = new SchemaDigest();
  private boolean complete = true;

  /** Reads with this finder. */
  public Loader(SourceFinder finder, Diagnostics diagnostics) {
    this.finder = finder;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads everything; to be called once.
   *
   * @param baseRoots the root files of the base, empty without a base
   * @param roots the root files of the protocol itself
   */
  public Loaded load(List<String> baseRoots, List<String> roots) {
    List<String> all = new ArrayList<>();
    baseRoots.forEach(root -> all.add(readRoot(root, true)));
    roots.forEach(root -> all.add(readRoot(root, false)));
    return new Loaded(files, all, sources, complete, digest.hex(), baseDigest.hex());
  }

  private String readRoot(String root, boolean base) {
    String path = ImportPath.resolve("", root);
    if (path == null) {
      complete = false;
      diagnostics.error(
          Code.BAD_IMPORT, Span.ofFile(root), "the name of a schema file is a relative path", null);
      return root;
    }
    read(path, base, null);
    return path;
  }

  private void read(String path, boolean base, @Nullable Located<String> from) {
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
    digest.add(path, bytes);
    if (base) {
      baseDigest.add(path, bytes);
    }
    RawFile file = parse(path, bytes, base, from == null);
    if (file == null) {
      complete = false;
      return;
    }
    files.add(file);
    importing.add(path);
    file.imports().forEach(name -> readImport(path, name, base));
    importing.remove(importing.size() - 1);
  }

  private @Nullable RawFile parse(String path, byte[] bytes, boolean base, boolean root) {
    String text = new SourceDecoder(diagnostics).decode(path, bytes);
    if (text == null) {
      return null;
    }
    sources.add(path, text);
    return new FileReader(diagnostics).read(path, text, base, root);
  }

  private void readImport(String path, Located<String> name, boolean base) {
    String imported = ImportPath.resolve(path, name.value());
    if (imported == null) {
      complete = false;
      diagnostics.error(
          Code.BAD_IMPORT,
          name.span(),
          "an import is a path with `/`, relative to this file",
          "write it as in `objects/users.yaml`");
    } else {
      read(imported, base, name);
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
            : "imports are relative to the file that imports");
  }
}
