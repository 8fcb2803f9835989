package dev.opcodec.peers.throughput;

import dev.opcodec.peers.node.NodePackages;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.JDAInfo;

/**
 * Plays the same recording to each client, one after the other and each in a process of its own,
 * and prints a table: {@code mvn -q verify -Ppeers -Dthroughput -pl generated-tests/peers -am}.
 */
final class ThroughputBenchmark {
  private static final String HEAP = System.getProperty("opcodec.peers.heap", "2g");

  private ThroughputBenchmark() {}

  /**
   * @param args the names of the clients to run; all if there are none
   */
  public static void main(String[] args) throws IOException {
    Path recording =
        Path.of(
            "target", "gateway-%d-%d.recording".formatted(Recording.WARM_UP, Recording.MEASURED));
    Files.createDirectories(recording.getParent());
    Recording.write(recording);
    Process server = java(List.of(ReplayServer.class.getName(), recording.toString()));
    String port = server.inputReader(StandardCharsets.US_ASCII).readLine();
    try {
      System.out.printf(
          "%,d dispatches after %,d to warm up; Java %s, JDA %s, Discord4J %s%n",
          Recording.MEASURED,
          Recording.WARM_UP,
          Runtime.version(),
          JDAInfo.VERSION,
          discord4j.common.GitProperties.getProperties().get("git.build.version"));
      List<Result> results = new ArrayList<>();
      for (Contender contender : contenders(port)) {
        if (args.length == 0 || List.of(args).contains(contender.name())) {
          Result result = run(contender);
          System.out.println(result.row());
          results.add(result);
        }
      }
      System.out.println(Result.table(results));
      OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
      System.out.printf(
          "%d processors, load average at the end %.1f%n",
          system.getAvailableProcessors(), system.getSystemLoadAverage());
    } finally {
      server.destroy();
    }
  }

  private static List<Contender> contenders(String port) {
    List<Contender> contenders = new ArrayList<>();
    contenders.add(onJvm("opcodec, all events", OpcodecClient.class, port, "all"));
    contenders.add(onJvm("opcodec, few events", OpcodecClient.class, port, "few"));
    contenders.add(
        onJvm("opcodec on Netty, all events", OpcodecClient.class, port, "all", "netty"));
    contenders.add(
        onJvm("opcodec on Netty, few events", OpcodecClient.class, port, "few", "netty"));
    contenders.add(onJvm("JDA", JdaClient.class, port));
    contenders.add(onJvm("Discord4J", Discord4jClient.class, port));
    try {
      Path scripts = NodePackages.install();
      List<String> node = List.of("node", "discordjs-ws-throughput.js", port);
      contenders.add(new Contender("@discordjs/ws", node, scripts));
    } catch (IOException missing) {
      System.out.println("without @discordjs/ws: " + missing.getMessage());
    }
    return contenders;
  }

  private static Contender onJvm(String name, Class<?> client, String... args) {
    List<String> command = new ArrayList<>(jvm());
    command.add(client.getName());
    command.addAll(List.of(args));
    return new Contender(name, command, Path.of(""));
  }

  private static List<String> jvm() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + HEAP,
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
        "-cp",
        System.getProperty("java.class.path"));
  }

  private static Process java(List<String> args) throws IOException {
    List<String> command = new ArrayList<>(jvm());
    command.addAll(args);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static Result run(Contender contender) throws IOException {
    Process process =
        new ProcessBuilder(contender.command())
            .directory(new File(contender.directory().toAbsolutePath().toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String[] warm = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        if (words[0].equals(Marker.WARM.name())) {
          warm = words;
        } else if (words[0].equals(Marker.END.name()) && warm != null) {
          return Result.of(contender.name(), warm, words);
        }
      }
    } finally {
      process.destroy();
    }
    throw new IOException(contender.name() + " ended before it had all");
  }

  private record Contender(String name, List<String> command, Path directory) {}
}
