package dev.opcodec.benchmarks.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Measures the steps in turn, each several times in a fresh process, and makes the table. */
public final class CompileTime {
  private final Path root;
  private final Path folder;
  private final int runs;

  private CompileTime(Path root, Path folder, int runs) {
    this.root = root;
    this.folder = folder;
    this.runs = runs;
  }

  /**
   * Measures.
   *
   * @param root the sources of the runtime
   * @param runs how often each step is run
   * @return the table as Markdown
   */
  public static String table(Path root, int runs) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("opcodec-compile");
    try {
      return new CompileTime(root, folder, runs).table();
    } finally {
      clear(folder);
    }
  }

  private String table() throws IOException, InterruptedException {
    Map<Step, List<Double>> seconds = new EnumMap<>(Step.class);
    for (int i = 0; i < runs; i++) {
      Path sources = Files.createDirectories(folder.resolve("sources" + i));
      for (Step step : Step.values()) {
        Path into = step == Step.PROCESSOR_ALONE ? sources : folder.resolve(step.name() + i);
        seconds.computeIfAbsent(step, any -> new ArrayList<>()).add(run(step, sources, into));
      }
      clear(sources);
    }
    StringBuilder text = new StringBuilder("| step | CPU seconds |\n|---|---:|\n");
    for (Step step : Step.values()) {
      text.append("| %s | %.1f |%n".formatted(step.title(), quartile(seconds.get(step))));
    }
    double both = quartile(seconds.get(Step.BOTH));
    double share = 1 - quartile(seconds.get(Step.JAVAC_ALONE)) / both;
    double own = 1 - quartile(seconds.get(Step.HANDED_OVER)) / both;
    return "JDK %s, runs of each step: %d.%n%n%s%s%s"
        .formatted(
            Runtime.version(),
            runs,
            text,
            "| **processor's share** | **%.0f %%** |%n".formatted(100 * share),
            "| of which javac's further rounds | %.0f %% |%n| of which the processor itself | %.0f %% |%n"
                .formatted(100 * (share - own), 100 * own));
  }

  private double run(Step step, Path sources, Path into)
      throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory(folder, "classes");
    Files.createDirectories(into);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Compilation.class.getName(),
                step.name(),
                root.toString(),
                sources.toString(),
                into.toString(),
                classes.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("a compilation failed");
    }
    clear(classes);
    double seconds = Long.parseLong(printed.strip()) / 1e9;
    System.out.println(String.format(Locale.ROOT, "%s: %.2f s", step.title(), seconds));
    return seconds;
  }

  private static double quartile(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 4);
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
