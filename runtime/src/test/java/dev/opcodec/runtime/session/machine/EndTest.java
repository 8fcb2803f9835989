package dev.opcodec.runtime.session.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EndTest {
  private final ModelGateway gateway = ModelGateway.ready();
  private final VirtualSession session = gateway.session;

  static Stream<Arguments> phases() {
    return Stream.of(
        in(Phase.IDLE, gateway -> {}),
        in(Phase.CONNECTING, gateway -> {}),
        in(
            Phase.WAITING,
            gateway -> {
              gateway.accepts = false;
              gateway.start();
            }),
        in(
            Phase.AWAITING_HELLO,
            gateway -> {
              gateway.saysHello = false;
              gateway.start();
            }),
        in(
            Phase.AWAITING_IDENTIFY,
            gateway -> {
              gateway.grantsIdentify = false;
              gateway.start();
            }),
        in(
            Phase.IDENTIFYING,
            gateway -> {
              gateway.answersIdentify = false;
              gateway.start();
            }),
        in(
            Phase.RESUMING,
            gateway -> {
              gateway.start();
              gateway.answersResume = false;
              gateway.drop();
            }),
        in(Phase.READY, ModelGateway::start));
  }

  private static Arguments in(Phase phase, Consumer<ModelGateway> way) {
    return Arguments.of(phase, way);
  }

  private static VirtualSession sessionIn(Phase phase, Consumer<ModelGateway> way) {
    VirtualSession session = new VirtualSession();
    if (phase == Phase.CONNECTING) {
      session.input(new Input.Start(null));
    } else {
      ModelGateway gateway = new ModelGateway(session);
      way.accept(gateway);
      gateway.acknowledges = false;
    }
    assertThat(session.phase()).isEqualTo(phase);
    return session;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("phases")
  void scenario_48_close_finishes_within_a_second_in_every_phase(
      Phase phase, Consumer<ModelGateway> way) {
    VirtualSession closing = sessionIn(phase, way);
    closing.input(new Input.SendRequested(1));
    closing.input(new Input.CloseRequested());
    closing.advance(1_000);
    assertThat(closing.phase()).isEqualTo(Phase.STOPPED);
    assertThat(closing.all(Effect.Stop.class)).containsExactly(new Effect.Stop(StopReason.CLOSED));
    assertThat(closing.state().resumePoint()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("phases")
  void scenario_31_suspend_finishes_within_a_second_in_every_phase(
      Phase phase, Consumer<ModelGateway> way) {
    VirtualSession suspending = sessionIn(phase, way);
    boolean resumable = suspending.state().resumePoint() != null;
    suspending.input(new Input.SuspendRequested());
    suspending.advance(1_000);
    assertThat(suspending.last(Effect.Stop.class).reason()).isEqualTo(StopReason.SUSPENDED);
    assertThat(suspending.state().resumePoint() != null).isEqualTo(resumable);
  }

  @Test
  void RES_10_close_ends_the_session_with_1000() {
    session.input(new Input.CloseRequested());
    assertThat(session.last(Effect.CloseSocket.class)).isEqualTo(new Effect.CloseSocket(1, 1000));
  }

  @Test
  void RES_11_suspend_closes_with_a_code_that_keeps_the_session() {
    gateway.dispatch();
    session.input(new Input.SuspendRequested());
    assertThat(session.last(Effect.CloseSocket.class).code()).isNotIn(1000, 1001);
    assertThat(session.state().resumePoint().sequence()).isEqualTo(2);
  }

  @Test
  void dispatch_after_suspend_is_left_for_the_replay() {
    gateway.acknowledges = false;
    session.input(new Input.SuspendRequested());
    session.forget();
    gateway.dispatch();
    assertThat(session.all(Effect.Deliver.class)).isEmpty();
    assertThat(session.state().sequence()).isEqualTo(1);
  }

  @Test
  void half_open_connection_is_abandoned_when_close_is_not_answered() {
    gateway.acknowledges = false;
    session.input(new Input.CloseRequested());
    session.advance(500);
    assertThat(session.last(Effect.AbandonSocket.class))
        .isEqualTo(new Effect.AbandonSocket(1, 1000));
  }

  @Test
  void waiting_commands_are_refused_at_the_end() {
    gateway.answersResume = false;
    gateway.drop();
    session.input(new Input.SendRequested(1));
    session.input(new Input.CloseRequested());
    session.input(new Input.SendRequested(2));
    assertThat(session.all(Effect.RefuseCommand.class))
        .containsExactly(
            new Effect.RefuseCommand(1, Refusal.SESSION_OVER),
            new Effect.RefuseCommand(2, Refusal.SESSION_OVER));
  }

  @Test
  void end_lets_go_of_everything_at_once_and_not_only_when_it_is_answered() {
    ModelGateway silent = new ModelGateway(new VirtualSession());
    silent.grantsIdentify = false;
    silent.start();
    silent.session.input(new Input.SendRequested(1));
    silent.acknowledges = false;
    silent.session.input(new Input.CloseRequested());
    assertThat(silent.session.phase()).isEqualTo(Phase.CLOSING);
    assertThat(silent.session.all(Effect.WithdrawIdentify.class))
        .containsExactly(new Effect.WithdrawIdentify(1));
    assertThat(silent.session.dueIn(TimerKind.HEARTBEAT)).isEqualTo(-1);
    assertThat(silent.session.all(Effect.RefuseCommand.class))
        .containsExactly(new Effect.RefuseCommand(1, Refusal.SESSION_OVER));
  }

  @Test
  void final_code_withdraws_from_the_gate_and_refuses_what_is_being_written() {
    ModelGateway waiting = new ModelGateway(new VirtualSession());
    waiting.grantsIdentify = false;
    waiting.start();
    waiting.close(4004);
    assertThat(waiting.session.all(Effect.WithdrawIdentify.class))
        .containsExactly(new Effect.WithdrawIdentify(1));
    gateway.writes = false;
    session.input(new Input.SendRequested(7));
    gateway.close(4004);
    assertThat(session.all(Effect.RefuseCommand.class))
        .containsExactly(new Effect.RefuseCommand(7, Refusal.CONNECTION_LOST));
  }

  @Test
  void closing_twice_closes_once() {
    session.input(new Input.CloseRequested());
    session.input(new Input.CloseRequested());
    session.input(new Input.SuspendRequested());
    assertThat(session.all(Effect.Stop.class)).hasSize(1);
  }

  @Test
  void starting_twice_starts_once() {
    session.input(new Input.Start(null));
    assertThat(session.connection()).isEqualTo(1);
  }

  @Test
  void fatal_code_while_closing_does_not_change_the_reason() {
    gateway.acknowledges = false;
    session.input(new Input.CloseRequested());
    gateway.close(4004);
    assertThat(session.last(Effect.Stop.class).reason()).isEqualTo(StopReason.CLOSED);
  }
}
