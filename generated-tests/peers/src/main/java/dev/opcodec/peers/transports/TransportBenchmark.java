package dev.opcodec.peers.transports;

import dev.opcodec.runtime.transport.compression.Compression;
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
   * @param args the kinds of clients to run; all of them, and sessions, if there are none
   */
  public static void main(String[] args) throws IOException {
    clients(args);
    if (args.length == 0) {
      sessions();
    }
    System.out.printf(
        "%nJava %s, %d processors, load average at the end %.1f%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static void clients(String[] kinds) throws IOException {
    System.out.println(
        "| client | heap KB idle | direct KB idle | threads a connection"
            + " | CPU s per million messages | messages/s |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    Process server = start(FloodServer.class.getName());
    String port = server.inputReader(StandardCharsets.US_ASCII).readLine();
    try {
      for (WebSocketClient.Kind kind : WebSocketClient.Kind.values()) {
        if (kinds.length == 0 || List.of(kinds).contains(kind.name())) {
          print(start(ClientProcess.class.getName(), kind.name(), port));
        }
      }
    } finally {
      server.destroy();
    }
  }

  private static void sessions() throws IOException {
    System.out.println();
    System.out.println("| a session carried by | compression | heap KB idle | direct KB idle |");
    System.out.println("|---|---|---:|---:|");
    Process gateway = start(GatewayProcess.class.getName());
    String url = gateway.inputReader(StandardCharsets.US_ASCII).readLine();
    String session = IdleSessions.class.getName();
    try {
      print(start(session, IdleSessions.Carrier.MEMORY.name(), Compression.NONE.name(), url));
      for (Compression compression :
          List.of(Compression.NONE, Compression.ZLIB_STREAM, Compression.ZSTD_STREAM)) {
        print(start(session, IdleSessions.Carrier.JDK.name(), compression.name(), url));
        print(start(session, IdleSessions.Carrier.NETTY.name(), compression.name(), url));
      }
    } finally {
      gateway.destroy();
    }
  }

  private static void print(Process process) throws IOException {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(System.out::println);
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
