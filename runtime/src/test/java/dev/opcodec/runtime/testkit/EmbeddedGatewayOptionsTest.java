package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmbeddedGatewayOptionsTest {
  private final EmbeddedGatewayOptions defaults = EmbeddedGatewayOptions.defaults();

  @Test
  void a_change_keeps_everything_else_and_the_original() {
    EmbeddedGatewayOptions changed =
        defaults
            .protocol(Acme.PROTOCOL)
            .token("secret")
            .replayWindow(3)
            .limits(16, 4, 9)
            .behaviour(number -> Behaviour.NORMAL.withoutHello())
            .ready(ready -> new Acme.AcmeReady("x"))
            .resumed(new Acme.AcmeResumed("y"))
            .heartbeatInterval(Duration.ofSeconds(1));
    assertThat(changed.protocol()).isSameAs(Acme.PROTOCOL);
    assertThat(changed.accepts("secret")).isTrue();
    assertThat(changed.accepts("other")).isFalse();
    assertThat(changed.replayWindow()).isEqualTo(3);
    assertThat(changed.maxConcurrency()).isEqualTo(16);
    assertThat(changed.shards()).isEqualTo(4);
    assertThat(changed.sessionStarts()).isEqualTo(9);
    assertThat(changed.behaviour().apply(1).hello()).isFalse();
    assertThat(changed.resumed()).isEqualTo(new Acme.AcmeResumed("y"));
    assertThat(changed.heartbeatInterval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(defaults.accepts("other")).isTrue();
    assertThat(defaults.heartbeatInterval()).isEqualTo(Duration.ofMillis(41_250));
    assertThat(defaults.behaviour().apply(1)).isSameAs(Behaviour.NORMAL);
  }

  @Test
  void values_out_of_range_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> defaults.heartbeatInterval(Duration.ofNanos(999_999)));
    assertThatIllegalArgumentException().isThrownBy(() -> defaults.replayWindow(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> defaults.token(""));
    assertThatIllegalArgumentException().isThrownBy(() -> defaults.limits(0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> defaults.limits(1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> defaults.limits(1, 1, -1));
  }

  @Test
  void faults_can_be_put_together() {
    Behaviour faults =
        Behaviour.NORMAL.withoutAcknowledgements().refusingSessions(true).closingAtLogin(4014);
    assertThat(faults.acknowledge()).isFalse();
    assertThat(faults.refuseSessions()).isTrue();
    assertThat(faults.closeAtLogin()).isEqualTo(4014);
    assertThat(faults.hello()).isTrue();
    assertThat(Behaviour.NORMAL.acknowledge()).isTrue();
  }
}
