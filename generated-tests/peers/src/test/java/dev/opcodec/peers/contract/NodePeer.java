package dev.opcodec.peers.contract;

import dev.opcodec.peers.node.NodePackages;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A client in a Node process, whose script writes a line for each thing that it sees. */
final class NodePeer implements Peer {
  private final String script;
  private @Nullable Process process;

  NodePeer(String script) {
    this.script = script;
  }

  @Override
  public void connect(URI http, String token, Sightings sightings) throws IOException {
    Path packages;
    try {
      packages = NodePackages.install();
    } catch (IOException missing) {
      Assumptions.abort("not run, for lack of Node and its packages: " + missing.getMessage());
      return;
    }
    Process started =
        new ProcessBuilder("node", script, http.toString(), token)
            .directory(packages.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process = started;
    Thread reader = new Thread(() -> read(started, sightings), script);
    reader.setDaemon(true);
    reader.start();
  }

  private static void read(Process process, Sightings sightings) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sightings.add(line);
      }
    } catch (IOException gone) {
      // The process was ended while it wrote: there is nothing more to read.
      return;
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
    }
  }
}
