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
import java.util.stream.IntStream;

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
    if (loaded.bases() == 0 || diagnostics.hasErrors()) {
      return all;
    }
    List<Protocol> bases = IntStream.rangeClosed(1, loaded.bases()).mapToObj(this::base).toList();
    return new Origins(all, bases).apply();
  }

  /** A base alone. What is wrong with it is wrong in the whole as well, or is replaced there. */
  private Protocol base(int depth) {
    List<RawFile> files =
        loaded.files().stream().filter(file -> file.origin().depth() >= depth).toList();
    return resolve(files, new Diagnostics()).protocol();
  }

  private Resolved resolve(List<RawFile> files, Diagnostics out) {
    Header header = new HeaderResolver(out).resolve(files);
    Catalog catalog = new Merger(out).merge(files);
    refuseRolesOfObjects(catalog, out);
    TypeNames typeNames = new TypeNames();
    Graph graph = new Linker(catalog, new ScalarNames(header.id()), typeNames, out).link();
    Usage.mark(graph);
    Places places = new Places();
    WireNamesFinder wireNames = new WireNamesFinder(files, catalog);
    catalog.all().forEach(each -> places.putNotes(each.file(), each.path(), each.raw().notes()));
    Protocol protocol =
        new ProtocolAssembler(header, typeNames, wireNames, places, out)
            .assemble(catalog, graph, loaded.roots(), loaded.digest());
    new WireNamesCheck(out).check(wireNames);
    if (loaded.bases() == 0) {
      // An overlay cannot put right what its base says.
      new LastInEventsCheck(out).check(header.lastInEvents(), protocol);
    }
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
