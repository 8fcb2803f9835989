package dev.opcodec.runtime.session.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private static final QuotaKey PRESENCE = new QuotaKey(SendLimits.PRESENCE_UPDATES, 0);

  private final ModelGateway gateway = ModelGateway.ready();
  private final VirtualSession session = gateway.session;

  @Test
  void scenario_45_SEND_5_five_presence_updates_leave_at_once_and_the_rest_twenty_seconds_later() {
    LongStream.range(0, 12).forEach(id -> send(id, PRESENCE));
    assertThat(commands()).containsExactly(0L, 1L, 2L, 3L, 4L);
    session.advance(20_000);
    assertThat(commands()).hasSize(5);
    session.advance(1);
    assertThat(commands()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    session.advance(20_001);
    assertThat(commands()).hasSize(12).isSorted();
  }

  @Test
  void command_over_its_quota_holds_up_nobody_behind_it() {
    LongStream.range(0, 7).forEach(id -> send(id, PRESENCE));
    send(7);
    send(8);
    assertThat(commands()).containsExactly(0L, 1L, 2L, 3L, 4L, 7L, 8L);
  }

  @Test
  void SEND_6_each_guild_has_a_quota_of_its_own() {
    send(0, guild(1));
    send(1, guild(1));
    send(2, guild(2));
    assertThat(commands()).containsExactly(0L, 2L);
    session.advance(30_001);
    assertThat(commands()).containsExactly(0L, 2L, 1L);
  }

  @Test
  void command_of_two_guilds_waits_for_both_and_none_of_theirs_overtakes_it() {
    send(0, guild(1));
    session.advance(10_000);
    send(1, guild(1), guild(2));
    send(2, guild(2));
    send(3, guild(3));
    assertThat(commands()).containsExactly(0L, 3L);
    session.advance(20_001);
    assertThat(commands()).containsExactly(0L, 3L, 1L);
    session.advance(30_001);
    assertThat(commands()).containsExactly(0L, 3L, 1L, 2L);
  }

  @Test
  void excused_command_does_not_wait_for_its_quota_but_counts() {
    send(0, guild(1));
    session.advance(29_000);
    session.input(new Input.SendRequested(1, List.of(guild(1)), true));
    send(2, guild(1));
    assertThat(commands()).containsExactly(0L, 1L);
    session.advance(30_000);
    assertThat(commands()).hasSize(2);
    session.advance(1);
    assertThat(commands()).containsExactly(0L, 1L, 2L);
  }

  @Test
  void quota_outlives_the_connection_and_what_waits_for_it_too() {
    LongStream.range(0, 6).forEach(id -> send(id, PRESENCE));
    gateway.drop();
    session.advance(19_000);
    assertThat(session.phase()).isEqualTo(Phase.READY);
    assertThat(commands()).hasSize(5);
    session.advance(1_001);
    assertThat(commands()).endsWith(5L).hasSize(6);
  }

  @Test
  void commands_that_wait_for_a_quota_count_as_waiting_and_are_refused_at_the_end_in_order() {
    LongStream.range(0, 8).forEach(id -> send(id, PRESENCE));
    send(8, guild(1));
    send(9, guild(1));
    assertThat(session.state().queuedCommands()).isEqualTo(4);
    session.input(new Input.CloseRequested());
    assertThat(session.all(Effect.RefuseCommand.class))
        .extracting(Effect.RefuseCommand::command)
        .containsExactly(5L, 6L, 7L, 9L);
  }

  @Test
  void SEND_5_scenario_45_presence_in_identify_counts_as_an_update() {
    MachineSettings settings =
        new MachineSettings(
            "wss://gateway.example/",
            CloseCodes::action,
            Timeouts.DEFAULT,
            Pacing.DEFAULT,
            SendLimits.DEFAULT,
            List.of(PRESENCE));
    ModelGateway model = new ModelGateway(new VirtualSession(settings, 1));
    model.start();
    LongStream.range(0, 8)
        .forEach(id -> model.session.input(new Input.SendRequested(id, List.of(PRESENCE), false)));
    assertThat(model.session.all(Effect.SendCommand.class)).hasSize(4);
    model.session.advance(20_001);
    assertThat(model.session.all(Effect.SendCommand.class)).hasSize(8);
  }

  @Test
  void command_that_is_taken_back_is_refused_and_frees_its_place_in_the_quota() {
    LongStream.range(0, 8).forEach(id -> send(id, PRESENCE));
    session.input(new Input.SendWithdrawn(5));
    session.input(new Input.SendWithdrawn(5));
    session.input(new Input.SendWithdrawn(0));
    assertThat(session.all(Effect.RefuseCommand.class))
        .containsExactly(new Effect.RefuseCommand(5, Refusal.WITHDRAWN));
    session.advance(20_001);
    assertThat(commands()).containsExactly(0L, 1L, 2L, 3L, 4L, 6L, 7L);
  }

  @Test
  void full_queue_refuses_whatever_it_is_that_fills_it() {
    SendLimits two = new SendLimits(120, 60_000, 2, 4);
    MachineSettings settings =
        new MachineSettings(
            "wss://gateway.example/", CloseCodes::action, Timeouts.DEFAULT, Pacing.DEFAULT, two);
    ModelGateway small = new ModelGateway(new VirtualSession(settings, 1));
    small.start();
    LongStream.range(0, 8)
        .forEach(id -> small.session.input(new Input.SendRequested(id, List.of(PRESENCE), false)));
    assertThat(small.session.all(Effect.RefuseCommand.class))
        .containsExactly(new Effect.RefuseCommand(7, Refusal.QUEUE_FULL));
  }

  @Test
  void scenario_07_beats_leave_on_time_with_both_limits_used_up() {
    LongStream.range(0, 300).forEach(id -> send(id, PRESENCE));
    LongStream.range(300, 500).forEach(this::send);
    session.advance(41_250 * 4);
    List<Long> beats = session.times(Effect.SendHeartbeat.class);
    for (int i = 1; i < beats.size(); i++) {
      assertThat(beats.get(i) - beats.get(i - 1)).isEqualTo(41_250);
    }
    assertThat(session.connection()).isEqualTo(1);
  }

  @Test
  void ten_thousand_commands_of_one_quota_do_not_slow_the_machine_down() {
    LongStream.range(0, 10_000).forEach(id -> send(id, PRESENCE));
    assertThat(session.state().queuedCommands()).isEqualTo(9_995);
    session.advance(20_001);
    assertThat(commands()).hasSize(10);
  }

  @Test
  void requested_beat_that_waits_for_room_is_not_late_for_a_quota_timer() {
    LongStream.range(0, 6).forEach(id -> send(id, PRESENCE));
    for (int i = 0; i < 200; i++) {
      gateway.requestHeartbeat();
    }
    int before = session.all(Effect.SendHeartbeat.class).size();
    session.advance(60_002);
    assertThat(session.all(Effect.SendHeartbeat.class)).hasSizeGreaterThan(before + 1);
    assertThat(commands()).hasSize(6);
  }

  @Test
  void quotas_are_data_that_can_be_changed_and_a_name_that_is_not_there_limits_nothing() {
    SendLimits limits =
        SendLimits.DEFAULT.withQuota("pokes", new Quota(2, 1_000)).withQuota("x", new Quota(1, 1));
    assertThat(limits.quotas())
        .isEqualTo(
            Map.of(
                "pokes",
                new Quota(2, 1_000),
                "x",
                new Quota(1, 1),
                SendLimits.PRESENCE_UPDATES,
                new Quota(5, 20_000),
                SendLimits.ALL_MEMBERS,
                new Quota(1, 30_000)));
    LongStream.range(0, 30).forEach(id -> send(id, new QuotaKey("not there", 1)));
    assertThat(commands()).hasSize(30);
    assertThatThrownBy(() -> new Quota(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quota(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static QuotaKey guild(long id) {
    return new QuotaKey(SendLimits.ALL_MEMBERS, id);
  }

  private void send(long id, QuotaKey... quotas) {
    session.input(new Input.SendRequested(id, Arrays.asList(quotas), false));
  }

  private List<Long> commands() {
    return session.all(Effect.SendCommand.class).stream().map(Effect.SendCommand::command).toList();
  }
}
