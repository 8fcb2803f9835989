package dev.opcodec.generatedtests.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.testkit.ReceivedCommand;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** The gateway's end of the wire, read with another JSON library than ours. */
final class Wire {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final EmbeddedGateway gateway;

  Wire(EmbeddedGateway gateway) {
    this.gateway = gateway;
  }

  /** Waits for a frame of this opcode and demands that it is, as JSON, this literal. */
  String expect(int opcode, String literal) throws InterruptedException, TimeoutException {
    ReceivedCommand received = gateway.commands().await(opcode, PATIENCE);
    return same(received, literal);
  }

  /**
   * The same where another literal may stand in front of it.
   *
   * @param first what the first frame may be instead; then the second one counts
   */
  String expectSoon(int opcode, String first, String literal)
      throws InterruptedException, TimeoutException {
    ReceivedCommand received = gateway.commands().await(opcode, PATIENCE);
    boolean early = tree(received.json()).equals(tree(first));
    return same(early ? gateway.commands().await(opcode, 2, PATIENCE) : received, literal);
  }

  /** The same for a frame on this connection. */
  String expect(int connection, int opcode, String literal)
      throws InterruptedException, TimeoutException {
    return same(
        gateway
            .commands()
            .await(
                command -> command.connection() == connection && command.opcode() == opcode,
                PATIENCE),
        literal);
  }

  private static String same(ReceivedCommand received, String literal) {
    JsonNode came = tree(received.json());
    if (!came.equals(tree(literal))) {
      throw new IllegalStateException(
          "opcode " + received.opcode() + " came as\n  " + came + "\nand not as\n  " + literal);
    }
    return came.toString();
  }

  private static JsonNode tree(String json) {
    try {
      return JACKSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not JSON: " + e.getOriginalMessage());
    }
  }
}
