package dev.opcodec.generatedtests.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The compiler of another JDK that is installed here.
 *
 * @param javac its program
 * @param feature its version
 */
record NewerJdk(Path javac, int feature) {
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");

  /** The one that runs this if it is new enough, else one that is installed; null if none is. */
  static @Nullable NewerJdk find(int atLeast) {
    Path own = Path.of(System.getProperty("java.home"));
    List<Path> homes = Stream.concat(Stream.of(own), installed().stream()).toList();
    return homes.stream()
        .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
        .map(home -> new NewerJdk(home.resolve("bin/javac"), featureOf(home)))
        .filter(jdk -> jdk.feature() >= atLeast)
        .findFirst()
        .orElse(null);
  }

  /** Compiles one class of the package {@code user}; gives 0, or what the compiler printed. */
  String compile(Path folder, String name, String source, String classPath)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve(name + ".java"), source);
    return run(
        folder,
        List.of(
            "--release",
            "21",
            "-proc:none",
            "-cp",
            classPath,
            "-d",
            folder.resolve("classes").toString()),
        file);
  }

  /** Compiles a source; gives 0, or what the compiler printed. */
  String run(Path folder, List<String> options, Path source)
      throws IOException, InterruptedException {
    Path printed = folder.resolve("printed.txt");
    List<String> command = new ArrayList<>(List.of(javac.toString()));
    command.addAll(options);
    command.add(source.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    int exit = process.waitFor();
    return exit == 0 ? "0" : Files.readString(printed, StandardCharsets.UTF_8);
  }

  private static List<Path> installed() {
    if (!Files.isDirectory(INSTALLED)) {
      return List.of();
    }
    try (Stream<Path> homes = Files.list(INSTALLED)) {
      return homes.sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static int featureOf(Path home) {
    Properties release = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("release"))) {
      release.load(reader);
    } catch (IOException e) {
      return 0;
    }
    String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
    int dot = version.indexOf('.');
    return Integer.parseInt(dot < 0 ? version : version.substring(0, dot));
  }
}
