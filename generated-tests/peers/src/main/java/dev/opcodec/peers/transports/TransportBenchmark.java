package dev.opcodec.peers.transports;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints what each client costs, one after the other and each in a process of its own: {@code mvn
 * -q verify -Ppeers -Dtransports -pl generated-tests/peers -am}.
 */
final class TransportBenchmark {
  private TransportBenchmark() {}

  /**
   * @param args the kinds of clients to run; all if there are none
   */
  public static void main(String[] args) throws IOException {
    Process server = start(FloodServer.class.getName());
    String port = server.inputReader(StandardCharsets.US_ASCII).readLine();
    try {
      System.out.println(
          "| client | heap KB idle | direct KB idle | threads a connection"
              + " | CPU s per million messages | messages/s |");
      System.out.println("|---|---:|---:|---:|---:|---:|");
      for (WebSocketClient.Kind kind : WebSocketClient.Kind.values()) {
        if (args.length == 0 || List.of(args).contains(kind.name())) {
          Process client = start(ClientProcess.class.getName(), kind.name(), port);
          try (BufferedReader lines = client.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(System.out::println);
          }
        }
      }
      System.out.printf(
          "Java %s, %d processors, load average at the end %.1f%n",
          Runtime.version(),
          Runtime.getRuntime().availableProcessors(),
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    } finally {
      server.destroy();
    }
  }

  private static Process start(String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx1g");
    line.add("-Dopcodec.peers.idle=" + ClientProcess.IDLE);
    line.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.addAll(List.of(command));
    return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
