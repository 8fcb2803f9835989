package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.load.Loaded;
import dev.opcodec.processor.load.RawFile;
import dev.opcodec.processor.load.RawObject;
import dev.opcodec.processor.model.Protocol;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the files of a protocol into its model. */
public final class Resolver {
  private final Loaded loaded;
  private final Diagnostics diagnostics;

  /** Resolves these files. */
  public Resolver(Loaded loaded, Diagnostics diagnostics) {
    this.loaded = loaded;
    this.diagnostics = diagnostics;
  }

  /**
   * The model of base and overlays together. After errors it still has everything that could be
   * made out, so that more can be checked.
   */
  public Resolved resolve() {
    Resolved all = resolve(loaded.files(), diagnostics);
    List<RawFile> baseFiles = loaded.files().stream().filter(RawFile::base).toList();
    if (baseFiles.isEmpty() || diagnostics.hasErrors()) {
      return all;
    }
    // What is wrong with the base is wrong in the whole as well, or an overlay replaces it.
    Protocol base = resolve(baseFiles, new Diagnostics()).protocol();
    return new Origins(all, base).apply();
  }

  private Resolved resolve(List<RawFile> files, Diagnostics out) {
    Header header = new HeaderResolver(out).resolve(files);
    Catalog catalog = new Merger(out).merge(files);
    refuseRolesOfObjects(catalog, out);
    TypeNames typeNames = new TypeNames();
    Graph graph = new Linker(catalog, new ScalarNames(header.id()), typeNames, out).link();
    Usage.mark(graph);
    Places places = new Places();
    WireNamesFinder wireNames = new WireNamesFinder(files);
    catalog.all().forEach(each -> places.putNotes(each.file(), each.path(), each.raw().notes()));
    Protocol protocol =
        new ProtocolAssembler(header, typeNames, wireNames, places, out)
            .assemble(catalog, graph, loaded.roots(), loaded.digest());
    new WireNamesCheck(out).check(wireNames);
    Set<String> baseFiles =
        files.stream().filter(RawFile::base).map(RawFile::path).collect(Collectors.toSet());
    return new Resolved(protocol, places, TakenOver.in(catalog), baseFiles);
  }

  private static void refuseRolesOfObjects(Catalog catalog, Diagnostics out) {
    for (Definition<RawObject> definition : catalog.objects.all()) {
      if (definition.raw().role() != null) {
        out.error(
            Code.BAD_ROLE,
            definition.raw().role().span(),
            "an object has no role",
            "roles belong to opcodes and events");
      }
    }
  }
}
