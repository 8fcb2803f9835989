package dev.opcodec.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.ResumeCommand;
import dev.opcodec.runtime.session.SessionState;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.testkit.EmbeddedGatewayOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Scenario 31 with two JVMs beside this one, in which the gateway is. */
@Timeout(120)
class TwoProcessesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final EmbeddedGatewayOptions options =
      EmbeddedGatewayOptions.defaults().token(OneProcess.TOKEN);

  private static ChildProcess process(
      EmbeddedGateway gateway, String input, int shards, int lastEvent) throws Exception {
    return ChildProcess.start(
        OneProcess.class,
        input,
        gateway.url().toString(),
        Integer.toString(shards),
        Integer.toString(lastEvent));
  }

  private static void dispatch(EmbeddedGateway gateway, int first, int last) {
    for (int number = first; number <= last; number++) {
      gateway.dispatch(NumberedEvents.NAME, NumberedEvents.json(number));
    }
  }

  /** The first process: READY, the events 1 to 3, and what it leaves behind. */
  private static String suspended(EmbeddedGateway gateway) throws Exception {
    try (ChildProcess first = process(gateway, "", 1, 3)) {
      gateway.commands().await(IdentifyCommand.OPCODE, PATIENCE);
      dispatch(gateway, 1, 3);
      List<String> lines = first.lines();
      assertThat(lines)
          .startsWith("READY", "NUMBERED 1", "NUMBERED 2", "NUMBERED 3")
          .hasSize(5)
          .noneMatch(line -> line.contains(OneProcess.TOKEN));
      return lines.get(4).substring(OneProcess.STATE.length());
    }
  }

  @Test
  void scenario_31_restarted_process_resumes_and_gets_what_it_missed() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options)) {
      String state = suspended(gateway);
      assertThat(SessionState.fromJson(state).sequence()).isEqualTo(4L);
      dispatch(gateway, 4, 6);
      try (ChildProcess second = process(gateway, state, 1, 7)) {
        gateway.commands().await(ResumeCommand.OPCODE, PATIENCE);
        dispatch(gateway, 7, 7);
        assertThat(second.lines())
            .startsWith("NUMBERED 4", "NUMBERED 5", "NUMBERED 6", "RESUMED", "NUMBERED 7")
            .hasSize(6);
      }
      assertThat(gateway.commands().all(IdentifyCommand.OPCODE)).hasSize(1);
      assertThat(gateway.connection().path()).isEqualTo("/resume");
    }
  }

  @Test
  void scenario_31_restarted_process_with_another_shard_count_identifies() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options)) {
      String state = suspended(gateway);
      try (ChildProcess second = process(gateway, state, 2, 4)) {
        gateway.commands().await(IdentifyCommand.OPCODE, 2, PATIENCE);
        dispatch(gateway, 4, 4);
        assertThat(second.lines()).startsWith("READY", "NUMBERED 4").hasSize(3);
      }
      assertThat(gateway.commands().all(ResumeCommand.OPCODE)).isEmpty();
      assertThat(gateway.commands().all(IdentifyCommand.OPCODE).get(1).json())
          .contains("\"shard\":[0,2]");
    }
  }
}
