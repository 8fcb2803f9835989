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
    Map<Step, List<Spent>> all = new EnumMap<>(Step.class);
    for (int i = 0; i < runs; i++) {
      Path sources = Files.createDirectories(folder.resolve("sources" + i));
      for (Step step : Step.values()) {
        Path into = step == Step.PROCESSOR_ALONE ? sources : folder.resolve(step.name() + i);
        all.computeIfAbsent(step, any -> new ArrayList<>()).add(run(step, sources, into));
      }
      clear(sources);
    }
    Map<Step, Spent> spent = new EnumMap<>(Step.class);
    all.forEach((step, each) -> spent.put(step, Spent.quartile(each)));
    StringBuilder text =
        new StringBuilder("JDK %s, runs of each step: %d.%n%n".formatted(Runtime.version(), runs));
    text.append("| step | CPU seconds | seconds on the clock |\n|---|---:|---:|\n");
    for (Step step : Step.values()) {
      text.append(
          row(step.title(), "%.1f", spent.get(step).cpu() / 1e9, spent.get(step).elapsed() / 1e9));
    }
    text.append(shareRow("**processor's share**", spent, Step.JAVAC_ALONE, Step.BOTH));
    text.append(
        shareRow("of which javac's further rounds", spent, Step.JAVAC_ALONE, Step.HANDED_OVER));
    text.append(shareRow("of which the processor itself", spent, Step.HANDED_OVER, Step.BOTH));
    return text.toString();
  }

  /** What one step takes beyond another, as a share of both together. */
  private static String shareRow(String title, Map<Step, Spent> spent, Step less, Step more) {
    return row(
        title,
        "%.0f %%",
        100.0 * (spent.get(more).cpu() - spent.get(less).cpu()) / spent.get(Step.BOTH).cpu(),
        100.0
            * (spent.get(more).elapsed() - spent.get(less).elapsed())
            / spent.get(Step.BOTH).elapsed());
  }

  private static String row(String title, String format, double cpu, double elapsed) {
    return "| %s | %s | %s |%n"
        .formatted(
            title,
            String.format(Locale.ROOT, format, cpu),
            String.format(Locale.ROOT, format, elapsed));
  }

  private Spent run(Step step, Path sources, Path into) throws IOException, InterruptedException {
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
    Spent spent = Spent.of(printed);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s: %.2f s of CPU time, %.2f s on the clock",
            step.title(),
            spent.cpu() / 1e9,
            spent.elapsed() / 1e9));
    return spent;
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
