package dev.opcodec.runtime.session.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PhaseDiagramTest {
  private static final Pattern ARROW = Pattern.compile("^ \\* ([A-Z_]+) +--[^>]+--> +([A-Z_]+)$");
  private static final Path MACHINE =
      Path.of("src/main/java/dev/opcodec/runtime/session/machine/SessionMachine.java");

  /** Turn refuses, in tests, every step that Phase.next does not name. */
  @Test
  void the_diagram_in_the_javadoc_shows_exactly_the_steps_there_are() throws IOException {
    Map<Phase, Set<Phase>> drawn = new EnumMap<>(Phase.class);
    Map<Phase, Set<Phase>> legal = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      drawn.put(phase, EnumSet.noneOf(Phase.class));
      legal.put(phase, phase.next());
    }
    for (String line : Files.readAllLines(MACHINE)) {
      Matcher arrow = ARROW.matcher(line);
      if (arrow.matches()) {
        drawn.get(Phase.valueOf(arrow.group(1))).add(Phase.valueOf(arrow.group(2)));
      }
    }
    assertThat(drawn).isEqualTo(legal);
  }

  @Test
  void a_step_that_is_not_in_the_diagram_is_caught() {
    Turn turn = new Turn(settings(), MachineState.initial(settings(), 1, 0), 0);
    assertThat(turn.phase.next()).doesNotContain(Phase.READY);
    org.junit.jupiter.api.Assertions.assertThrows(
        AssertionError.class, () -> turn.moveTo(Phase.READY));
  }

  private static MachineSettings settings() {
    return MachineSettings.of("wss://gateway.example/", CloseCodes::action);
  }
}
