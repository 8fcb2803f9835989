package dev.opcodec.processor.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.model.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a user. */
final class Project {
  private final Path folder;

  Project(Path folder) {
    this.folder = folder;
  }

  Path write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  /** The package {@code user.acme}, for a whole protocol. */
  Path trigger(String sources, List<String> extensions) throws IOException {
    return trigger(sources, extensions, "void");
  }

  /** The package {@code user.acme}, for an overlay on this table. */
  Path trigger(String sources, List<String> extensions, String base) throws IOException {
    return write(
        sources + "/user/acme/package-info.java",
        """
        /** Filled by the processor. */
        @GatewaySchema(base = %s.class, extensions = {"%s"})
        package user.acme;

        import dev.opcodec.schema.GatewaySchema;
        """
            .formatted(base, String.join("\", \"", extensions)));
  }

  /**
   * A table as it is generated for a protocol, or what a later run asks of it.
   *
   * @param name its class, in a package
   * @param base the class of its base's table, null without a base
   * @param protocol what it was generated from
   */
  Path table(String sources, String name, @Nullable String base, Protocol protocol)
      throws IOException {
    int dot = name.lastIndexOf('.');
    return write(
        sources + "/" + name.replace('.', '/') + ".java",
        """
        package %s;

        @dev.opcodec.schema.SchemaGenerated(file = "f", definition = "protocol", base = %s.class,
            roots = {"%s"}, digest = "%s")
        public final class %s {}
        """
            .formatted(
                name.substring(0, dot),
                base == null ? "void" : base,
                String.join("\", \"", protocol.roots()),
                protocol.digest(),
                name.substring(dot + 1)));
  }

  /** What all compilers make of it, which must be the same. */
  Outcome all(List<String> paths, List<Path> sources) throws IOException {
    Outcome javac = Batch.JAVAC.generate(folder.resolve("javac"), paths, sources);
    // As a tool it adds the class path of its own process to that of the modules. That of a test
    // has the schema's package, too, which a module is not to find twice.
    List<Batch> others =
        paths.contains("-p")
            ? List.of(Batch.ECLIPSE)
            : List.of(Batch.ECLIPSE, Batch.ECLIPSE_AS_TOOL);
    for (Batch eclipse : others) {
      Outcome outcome = eclipse.generate(folder.resolve(eclipse.name()), paths, sources);

      assertThat(outcome.messages()).as(eclipse.name()).isEqualTo(javac.messages());
      assertThat(outcome.files()).as(eclipse.name()).isEqualTo(javac.files());
    }
    return javac;
  }

  Outcome all(List<String> paths, Path... sources) throws IOException {
    return all(paths, List.of(sources));
  }
}
