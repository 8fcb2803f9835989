package dev.opcodec.runtime.session.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.session.machine.SessionMachine;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Days with a gateway that wants to be hammered; {@link StartsAreBounded} counts. */
class AdversaryTest {
  private static final long DAY = 86_400_000;
  private static final SessionMachine MACHINE = new SessionMachine(ExhaustiveTest.SETTINGS);

  @ParameterizedTest
  @EnumSource(Adversary.class)
  void scenario_16_scenario_29_no_gateway_makes_a_session_storm_it(Adversary adversary) {
    World end = adversary.play(MACHINE::step, 1);
    assertThat(end.now()).isGreaterThanOrEqualTo(DAY);
    assertThat(end.connection()).isBetween(100L, 17_300L);
  }

  @Property(tries = 20)
  void scenario_29_ID_7_nor_do_several_taking_turns(@ForAll long seed) {
    World end = Adversary.playMixed(MACHINE::step, 1, seed);
    assertThat(end.now()).isGreaterThanOrEqualTo(DAY);
  }
}
