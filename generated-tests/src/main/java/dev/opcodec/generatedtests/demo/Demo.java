package dev.opcodec.generatedtests.demo;

import dev.opcodec.generatedtests.acme.AcmeProtocol;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.testkit.EmbeddedGatewayOptions;
import java.time.Duration;

/**
 * The main job: starts the embedded gateway and a session on loopback and shows what they say to
 * each other. Ends with an exception, and so with a failed build, if any step did not happen.
 */
public final class Demo {
  private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(2);

  private Demo() {}

  /** Runs the demo. */
  public static void main(String[] args) throws Exception {
    Narrator narrator = new Narrator(System.out);
    EmbeddedGatewayOptions options =
        EmbeddedGatewayOptions.defaults()
            .protocol(AcmeProtocol.PROTOCOL)
            .heartbeatInterval(HEARTBEAT_INTERVAL)
            .token(DemoSession.TOKEN);
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options);
        DemoSession session = new DemoSession(gateway, narrator)) {
      session.connect();
      session.sendEveryCommand();
      session.refuseABadCommand();
      session.decodeDispatches();
      session.surviveADrop();
      session.useTheOverlay();
    }
    narrator.title(narrator.steps() + " steps, all of them happened.");
  }
}
