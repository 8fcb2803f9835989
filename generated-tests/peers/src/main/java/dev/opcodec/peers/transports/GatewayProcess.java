package dev.opcodec.peers.transports;

import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.testkit.EmbeddedGatewayOptions;
import java.io.IOException;
import java.time.Duration;

/** The embedded gateway in a process of its own, so that only sessions are measured. */
final class GatewayProcess {
  private GatewayProcess() {}

  /** Prints its URL, and serves until its standard input ends. */
  public static void main(String[] args) throws IOException {
    EmbeddedGatewayOptions options =
        EmbeddedGatewayOptions.defaults().heartbeatInterval(Duration.ofHours(1));
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options)) {
      System.out.println(gateway.url());
      while (System.in.read() >= 0) {
        // Whoever started this ends it by closing its input.
      }
    }
  }
}
