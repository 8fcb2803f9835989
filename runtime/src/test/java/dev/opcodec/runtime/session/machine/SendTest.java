package dev.opcodec.runtime.session.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SendTest {
  private final ModelGateway gateway = new ModelGateway(new VirtualSession());
  private final VirtualSession session = gateway.session;

  @Test
  void SEND_7_command_before_ready_waits_for_it() {
    gateway.answersIdentify = false;
    session.input(new Input.SendRequested(1));
    gateway.start();
    session.input(new Input.SendRequested(2));
    assertThat(session.all(Effect.SendCommand.class)).isEmpty();
    gateway.identified();
    assertThat(commands()).containsExactly(1L, 2L);
  }

  @Test
  void scenario_26_command_sent_while_resuming_leaves_after_resumed() {
    gateway.start();
    gateway.answersResume = false;
    gateway.drop();
    session.input(new Input.SendRequested(1));
    gateway.dispatch();
    assertThat(commands()).isEmpty();
    gateway.resumed();
    assertThat(commands()).containsExactly(1L);
  }

  @Test
  void commands_that_are_taken_back_leave_the_others_in_their_order() {
    gateway.start();
    gateway.answersResume = false;
    gateway.drop();
    LongStream.range(0, 10_000).forEach(id -> session.input(new Input.SendRequested(id)));
    LongStream.range(0, 9_990).forEach(id -> session.input(new Input.SendWithdrawn(id)));
    session.input(new Input.SendWithdrawn(9_999));
    session.input(new Input.SendWithdrawn(9_995));
    assertThat(session.all(Effect.RefuseCommand.class)).hasSize(9_992);
    session.forget();
    gateway.resumed();
    LongStream.range(9_990, 10_000)
        .forEach(id -> session.input(new Input.Sent(session.connection(), id)));
    assertThat(session.all(Effect.SendCommand.class))
        .extracting(Effect.SendCommand::command)
        .containsExactly(9_990L, 9_991L, 9_992L, 9_993L, 9_994L, 9_996L, 9_997L, 9_998L);
  }

  @Test
  void scenario_07_SEND_2_five_hundred_commands_never_delay_a_beat_nor_pass_the_limit() {
    gateway.start();
    LongStream.range(0, 500).forEach(id -> session.input(new Input.SendRequested(id)));
    assertThat(commands()).hasSize(111);
    for (int i = 0; i < 360; i++) {
      session.advance(1_000);
      if (i % 15 == 0) {
        gateway.requestHeartbeat();
      }
    }
    assertThat(commands()).isEqualTo(LongStream.range(0, 500).boxed().toList());
    List<Long> scheduled = session.times(Effect.SendHeartbeat.class);
    assertThat(scheduled).hasSizeGreaterThanOrEqualTo(8 + 24);
    assertThat(session.connection()).isEqualTo(1);
  }

  @Test
  void SEND_3_a_short_interval_leaves_less_room_for_commands() {
    gateway.interval = 1_000;
    gateway.start();
    LongStream.range(0, 200).forEach(id -> session.input(new Input.SendRequested(id)));
    session.advance(0);
    assertThat(commands()).hasSizeBetween(45, 53);
    session.advance(300_000);
    assertThat(commands()).hasSize(200);
    assertThat(session.connection()).isEqualTo(1);
  }

  @Test
  void a_gateway_that_asks_for_a_thousand_beats_gets_what_the_limit_bears() {
    gateway.start();
    for (int i = 0; i < 1_000; i++) {
      gateway.requestHeartbeat();
    }
    int atOnce = session.all(Effect.SendHeartbeat.class).size();
    assertThat(atOnce).isBetween(100, 120);
    session.advance(61_000);
    assertThat(session.all(Effect.SendHeartbeat.class)).hasSizeBetween(atOnce + 2, atOnce + 4);
  }

  @Test
  void HB_8_beat_that_the_limit_holds_back_leaves_as_soon_as_there_is_room_and_only_once() {
    gateway.interval = 1_000_000;
    gateway.start();
    for (int i = 0; i < 200; i++) {
      gateway.requestHeartbeat();
    }
    session.forget();
    session.advance(60_000);
    assertThat(session.all(Effect.SendHeartbeat.class)).isEmpty();
    session.advance(1);
    assertThat(session.all(Effect.SendHeartbeat.class)).hasSize(1);
    session.advance(60_000);
    assertThat(session.all(Effect.SendHeartbeat.class)).hasSize(1);
  }

  @Test
  void HB_9_command_brings_no_beat() {
    gateway.start();
    session.input(new Input.SendRequested(1));
    session.input(new Input.SendRequested(2));
    assertThat(commands()).containsExactly(1L, 2L);
    assertThat(session.all(Effect.SendHeartbeat.class)).isEmpty();
  }

  @Test
  void few_commands_are_with_the_socket_at_a_time() {
    gateway.writes = false;
    gateway.start();
    LongStream.range(0, 10).forEach(id -> session.input(new Input.SendRequested(id)));
    assertThat(commands()).containsExactly(0L, 1L, 2L, 3L);
    session.input(new Input.Sent(1, 0));
    assertThat(commands()).endsWith(4L);
  }

  @Test
  void command_being_written_when_the_connection_dies_fails_and_those_behind_it_wait() {
    gateway.writes = false;
    gateway.start();
    LongStream.range(0, 6).forEach(id -> session.input(new Input.SendRequested(id)));
    session.input(new Input.SendFailed(1, 2));
    gateway.writes = true;
    gateway.drop();
    assertThat(session.all(Effect.RefuseCommand.class))
        .containsExactlyInAnyOrder(
            new Effect.RefuseCommand(2, Refusal.CONNECTION_LOST),
            new Effect.RefuseCommand(0, Refusal.CONNECTION_LOST),
            new Effect.RefuseCommand(1, Refusal.CONNECTION_LOST),
            new Effect.RefuseCommand(3, Refusal.CONNECTION_LOST),
            new Effect.RefuseCommand(4, Refusal.CONNECTION_LOST));
    assertThat(commands()).endsWith(5L);
  }

  @Test
  void a_full_queue_refuses() {
    SendLimits two = new SendLimits(120, 60_000, 2, 4);
    MachineSettings settings =
        new MachineSettings(
            "wss://gateway.example/", CloseCodes::action, Timeouts.DEFAULT, Pacing.DEFAULT, two);
    VirtualSession full = new VirtualSession(settings, 1);
    LongStream.range(0, 3).forEach(id -> full.input(new Input.SendRequested(id)));
    assertThat(full.all(Effect.RefuseCommand.class))
        .containsExactly(new Effect.RefuseCommand(2, Refusal.QUEUE_FULL));
  }

  @Test
  void reconnecting_waits_until_the_window_has_room_for_what_it_must_send() {
    gateway.interval = 1_000_000;
    gateway.start();
    LongStream.range(0, 400).forEach(id -> session.input(new Input.SendRequested(id)));
    for (int i = 0; i < 8; i++) {
      gateway.drop();
      session.advance(Math.max(0, session.dueIn(TimerKind.RECONNECT)));
    }
    session.advance(300_000);
    assertThat(session.phase()).isEqualTo(Phase.READY);
  }

  private List<Long> commands() {
    return session.all(Effect.SendCommand.class).stream().map(Effect.SendCommand::command).toList();
  }
}
