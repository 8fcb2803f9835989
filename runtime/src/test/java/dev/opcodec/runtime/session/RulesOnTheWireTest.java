package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.UpdateTimeSpentSessionIdCommand;
import dev.opcodec.runtime.protocol.EventType;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.transport.compression.Compression;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of the envelope, of identify and of READY, as frames on the wire. */
class RulesOnTheWireTest {
  private final List<String> got = new ArrayList<>();
  private final Play play =
      new Play(builder -> builder.on(TestProtocol.Message.class, it -> got.add(it.content())));

  @Test
  void scenario_14_connection_whose_end_at_the_opening_is_never_told_is_given_up() {
    play.session.open();
    play.time.settle();
    play.peer().listener.opened();
    play.time.advance(29_999);
    assertThat(play.transport.peers).hasSize(1);
    play.time.advance(20_000);
    assertThat(play.transport.peers.get(0).abandonedWith).isEqualTo(4000);
    assertThat(play.transport.peers).hasSize(2);
    play.peer().hello();
    play.time.settle();
    play.peer().ready();
    play.time.settle();
    assertThat(play.session.state()).isEqualTo(Phase.READY);
  }

  @Test
  void ENV_1_ENV_2_frame_without_t_and_s_is_understood_whatever_its_data() {
    play.ready();
    for (String data : List.of("null", "true", "7", "\"x\"", "[]", "{}")) {
      play.peer().say("{\"op\":99,\"d\":" + data + "}");
    }
    play.peer().say("{\"op\":11,\"d\":null}");
    play.peer().message(2, "after");
    play.time.settle();
    assertThat(play.session.state()).isEqualTo(Phase.READY);
    assertThat(got).containsExactly("after");
  }

  @Test
  void SEQ_2_number_of_a_frame_that_is_no_dispatch_does_not_count() {
    play.ready();
    play.peer().say("{\"op\":11,\"s\":99,\"t\":null}");
    play.peer().say("{\"op\":1,\"s\":98,\"d\":null}");
    play.time.settle();
    assertThat(play.peer().last()).isEqualTo("{\"op\":1,\"d\":1}");
  }

  @Test
  void ENV_3_what_the_session_sends_has_op_and_d_and_nothing_else() {
    play.ready();
    play.peer().say("{\"op\":1}");
    play.time.settle();
    List<String> sent = new ArrayList<>(play.peer().received);
    play.drop();
    sent.addAll(play.peer().received);
    assertThat(sent).hasSize(3).allMatch(it -> it.matches("\\{\"op\":\\d+,\"d\":.*}"));
    assertThat(sent).noneMatch(it -> it.contains("\"s\":") || it.contains("\"t\":"));
  }

  @Test
  void ENV_4_names_of_all_events_are_upper_snake_case() {
    assertThat(GatewayProtocol.PROTOCOL.eventTypes())
        .isNotEmpty()
        .extracting(EventType::name)
        .allMatch(name -> name.matches("[A-Z0-9]+(_[A-Z0-9]+)*"));
  }

  @Test
  void ID_3_identify_carries_the_intents() {
    play.session.open();
    play.time.settle();
    play.peer().hello();
    play.time.settle();
    assertThat(play.peer().last()).contains("\"intents\":513");
  }

  @Test
  void ID_10_bearer_token_goes_out_as_it_is() {
    Play bearer = new Play(builder -> builder.token("Bearer secret-of-a-user"));
    bearer.session.open();
    bearer.time.settle();
    bearer.peer().hello();
    bearer.time.settle();
    assertThat(bearer.peer().last()).contains("\"token\":\"Bearer secret-of-a-user\"");
  }

  @Test
  void RDY_1_ready_with_more_than_the_session_needs_and_without_the_rest_establishes_it() {
    play.session.open();
    play.time.settle();
    play.peer().hello();
    play.time.settle();
    play.peer()
        .say(
            "{\"op\":0,\"t\":\"READY\",\"s\":1,\"d\":{\"v\":10,\"session_id\":\"a\","
                + "\"resume_gateway_url\":\"wss://resume.example\",\"guilds\":[{\"id\":\"1\","
                + "\"unavailable\":true}],\"application\":{\"id\":\"2\",\"flags\":0}}}");
    play.time.settle();
    assertThat(play.session.state()).isEqualTo(Phase.READY);
  }

  @Test
  void HB_12_op_41_goes_out_in_every_connection_and_each_half_hour_with_a_beat_behind_it() {
    UpdateTimeSpentSessionIdCommand command =
        new UpdateTimeSpentSessionIdCommand(1_700_000_000_000L, "the-analytics", "the-launch");
    Play user = new Play(GatewayProtocol.PROTOCOL, builder -> builder.timeSpent(command));
    user.session.open();
    user.time.settle();
    user.peer().hello();
    user.time.settle();
    assertThat(user.peer().received).noneMatch(it -> it.startsWith("{\"op\":41,"));
    user.peer().ready();
    user.time.settle();
    namesItsAnalyticsSessionAndBeats(user, 1);
    int beats = 0;
    for (int second = 0; second < 3_600 + 60; second++) {
      user.time.advance(1_000);
      if (beats(user) > beats) {
        beats = beats(user);
        user.peer().say("{\"op\":11}");
      }
    }
    namesItsAnalyticsSessionAndBeats(user, 3);
    user.drop();
    user.peer().say("{\"op\":0,\"t\":\"RESUMED\",\"s\":2,\"d\":{}}");
    user.time.settle();
    namesItsAnalyticsSessionAndBeats(user, 1);
    user.session.closeAsync();
    user.time.advance(1_000);
    assertThat(user.time.timers()).isZero();
  }

  private static int beats(Play user) {
    return (int) user.peer().received.stream().filter(it -> it.startsWith("{\"op\":1,")).count();
  }

  private static void namesItsAnalyticsSessionAndBeats(Play user, int times) {
    List<String> received = user.peer().received;
    List<Integer> named = new ArrayList<>();
    for (int i = 0; i < received.size(); i++) {
      if (received.get(i).startsWith("{\"op\":41,")) {
        named.add(i);
      }
    }
    assertThat(named).hasSize(times);
    assertThat(received.get(named.get(0))).contains("the-analytics", "the-launch");
    assertThat(named).allMatch(i -> received.get(i + 1).startsWith("{\"op\":1,"));
  }

  @Test
  void SH_6_sessions_of_one_shard_and_of_different_counts_live_side_by_side() {
    List<Play> plays = new ArrayList<>();
    for (int count : List.of(1, 1, 4)) {
      plays.add(new Play(builder -> builder.shard(0, count)).ready());
    }
    plays.get(0).peer().listener.closed(4004, "");
    plays.get(0).time.settle();
    assertThat(plays.get(0).session.state()).isEqualTo(Phase.STOPPED);
    assertThat(plays.get(1).session.state()).isEqualTo(Phase.READY);
    assertThat(plays.get(2).session.state()).isEqualTo(Phase.READY);
  }

  @Test
  void ZC_1_ZC_2_binary_frames_come_and_plain_text_goes() {
    try (CompressedPlay compressed =
        new CompressedPlay(
            Compression.ZLIB_STREAM,
            builder ->
                builder.on(TestProtocol.Message.class, message -> got.add(message.content())))) {
      compressed.ready().message(2, "inflated");
      compressed.play.time.settle();
      assertThat(got).containsExactly("inflated");
      assertThat(compressed.play.peer().received).allMatch(it -> it.startsWith("{\"op\":"));
    }
  }
}
