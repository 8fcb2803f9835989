package dev.opcodec.benchmarks.run;

import dev.opcodec.benchmarks.compile.CompileTime;
import dev.opcodec.benchmarks.growth.Growth;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the comparison and writes its tables. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs, prints, and replaces the tables in a page.
   *
   * @param args {@code quick}, {@code long} or {@code compile}; the Markdown file; the root of the
   *     runtime's sources, whose compilation is measured; how often; how often the growth is; the
   *     README
   */
  public static void main(String[] args) throws Exception {
    if (args[0].equals("compile")) {
      show(args[1], "compile", compileTime(args));
      show(args[1], "growth", growth(args));
    } else {
      compareCodecs(args);
    }
  }

  private static String compileTime(String[] args) throws Exception {
    return CompileTime.table(Path.of(args[2]), Integer.parseInt(args[3])) + "\n" + machine();
  }

  private static String growth(String[] args) throws Exception {
    return "JDK %s; %s.%n%n%s%s"
        .formatted(
            Runtime.version(),
            versions("processors.properties"),
            Growth.tables(Integer.parseInt(args[4])),
            machine());
  }

  private static void compareCodecs(String[] args) throws Exception {
    Plan plan = Plan.valueOf(args[0].toUpperCase(Locale.ROOT));
    Path file = Files.createTempFile("opcodec-benchmarks", ".tsv");
    new Runner(
            new OptionsBuilder()
                .include(Rounds.class.getName())
                .forks(plan.forks())
                .warmupIterations(plan.warmups())
                .measurementIterations(plan.rounds())
                .jvmArgsAppend(
                    "-Xms2g",
                    "-Xmx2g",
                    "-XX:+UseSerialGC",
                    "-D" + Rounds.PLAN + "=" + plan,
                    "-D" + Rounds.FILE + "=" + file)
                .build())
        .run();
    List<Result> results = Files.readAllLines(file).stream().map(Result::of).toList();
    Tables tables = new Tables(new Results(results), plan.traffic());
    show(args[1], "codecs", report(plan, tables));
    show(args[5], "speed", summary(tables));
  }

  private static String summary(Tables tables) throws IOException {
    return "%s%nJDK %s; %s."
        .formatted(tables.summary(), Runtime.version(), versions("versions.properties"));
  }

  private static void show(String page, String block, String text) throws IOException {
    System.out.println(text);
    Page.replace(Path.of(page), block, text);
  }

  private static String report(Plan plan, Tables tables) throws Exception {
    return """
    JDK %s; %s.
    Form: %s, %d process(es), lower quartile of %d slices of thread CPU time each.
    %s

    Decoding: how many times Opcodec's time the others take, and Opcodec itself without room behind the frame.

    %s
    Encoding.

    %s
    Routing: reading `op`, `s` and `t`, and where `d` stands.

    %s
    Bytes allocated a frame.

    %s\
    """
        .formatted(
            Runtime.version(),
            versions("versions.properties"),
            plan.name().toLowerCase(Locale.ROOT),
            plan.forks(),
            plan.rounds(),
            machine(),
            tables.decoding(),
            tables.times(Side.ENCODE),
            tables.routing(),
            tables.bytes());
  }

  /** How crowded the machine was. */
  private static String machine() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "The machine at the end: %d processors, load average %.1f.",
        system.getAvailableProcessors(),
        system.getSystemLoadAverage());
  }

  private static String versions(String file) throws IOException {
    Properties versions = new Properties();
    try (InputStream in = Benchmarks.class.getResourceAsStream(file)) {
      versions.load(Objects.requireNonNull(in));
    }
    return new TreeMap<>(versions)
        .entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }
}
