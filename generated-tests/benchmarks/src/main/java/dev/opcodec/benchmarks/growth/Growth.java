package dev.opcodec.benchmarks.growth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs each processor with more and more types, in turn, and makes the tables. */
public final class Growth {
  private static final List<Integer> TYPES = List.of(100, 500, 1000, 2000);

  /** After so many the JVM has compiled what is hot, also where types are few. */
  private static final int IN_A_PROCESS = 5;

  private final Map<Generator, Map<Integer, List<Sample>>> samples = new EnumMap<>(Generator.class);

  private final List<Sample> bundled = new ArrayList<>();

  private Growth() {}

  /**
   * Measures.
   *
   * @param runs how many processes there are for each processor and number of types
   * @return the tables as Markdown
   */
  public static String tables(int runs) throws IOException, InterruptedException {
    Growth growth = new Growth();
    for (int i = 0; i < runs; i++) {
      growth.addBundled(run(Generator.OPCODEC, Generator.BUNDLED));
      for (int types : TYPES) {
        for (Generator generator : Generator.values()) {
          growth.add(generator, types, run(generator, types));
        }
      }
    }
    return growth.tables();
  }

  private void addBundled(Sample sample) {
    bundled.add(sample);
    System.out.println("the bundled protocol: " + sample);
  }

  private void add(Generator generator, int types, Sample sample) {
    samples
        .computeIfAbsent(generator, any -> new HashMap<>())
        .computeIfAbsent(types, any -> new ArrayList<>())
        .add(sample);
    System.out.println(generator.title() + ", " + types + " types: " + sample);
  }

  private String tables() {
    return ofBundled()
        + table("cold, CPU seconds", 3, sample -> sample.cold() / 1e9)
        + table("warm, CPU seconds", 3, sample -> sample.warm() / 1e9)
        + table("whole cold process, CPU seconds", 1, sample -> sample.process() / 1e9)
        + table("generated, KB", 0, sample -> sample.bytes() / 1024.0);
  }

  private String ofBundled() {
    return String.format(
        Locale.ROOT,
        "The bundled protocol, %d files: own time %.2f s cold and %.2f s warm.%n%n",
        bundled.get(0).files(),
        quartile(bundled, sample -> sample.cold() / 1e9),
        quartile(bundled, sample -> sample.warm() / 1e9));
  }

  private String table(String what, int digits, ToDoubleFunction<Sample> of) {
    String head =
        TYPES.stream().map(types -> types + " types |").collect(Collectors.joining(" ", "| ", ""));
    StringBuilder text = new StringBuilder("| " + what + " " + head + "\n");
    text.append("|---|").append("---:|".repeat(TYPES.size())).append('\n');
    for (Generator generator : Generator.values()) {
      text.append("| ").append(generator.title()).append(" |");
      for (int types : TYPES) {
        double value = quartile(samples.get(generator).get(types), of);
        text.append(String.format(Locale.ROOT, " %,." + digits + "f |", value));
      }
      text.append('\n');
    }
    return text.append('\n').toString();
  }

  private static double quartile(List<Sample> values, ToDoubleFunction<Sample> of) {
    return values.stream().mapToDouble(of).sorted().toArray()[values.size() / 4];
  }

  private static Sample run(Generator generator, int types)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("opcodec-growth");
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Generation.class.getName(),
                  generator.name(),
                  String.valueOf(types),
                  folder.toString(),
                  String.valueOf(IN_A_PROCESS))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException(generator.title() + " failed");
      }
      return Sample.of(printed);
    } finally {
      clear(folder);
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
