package dev.opcodec.peers.node;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Scripts with the packages that they need, as pinned in the lock file beside them. */
public final class NodePackages {
  private static final Path SOURCES = Path.of("src", "main", "node");
  private static final Path INSTALLED = Path.of("target", "node");
  private static final long INSTALL_MINUTES = 5;

  private NodePackages() {}

  /**
   * Installs the packages below {@code target}, if that has not been done.
   *
   * @return where the scripts are
   * @throws IOException if node, npm or a package cannot be had; says which
   */
  public static synchronized Path install() throws IOException {
    Files.createDirectories(INSTALLED);
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.toList()) {
        Path copy = INSTALLED.resolve(source.getFileName());
        Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    run("node", "--version");
    if (!Files.exists(INSTALLED.resolve("node_modules/.package-lock.json"))) {
      run("npm", "ci", "--no-audit", "--no-fund");
    }
    return INSTALLED;
  }

  private static void run(String... command) throws IOException {
    String line = String.join(" ", command);
    File log = INSTALLED.resolve(command[0] + ".log").toFile();
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .directory(INSTALLED.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log)
              .start();
      if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
        throw new IOException("\"" + line + "\" takes too long");
      }
      if (process.exitValue() != 0) {
        throw new IOException("\"" + line + "\" failed: " + Files.readString(log.toPath()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
