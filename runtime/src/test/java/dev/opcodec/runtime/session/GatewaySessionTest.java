package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.gateway.DispatchEvent;
import dev.opcodec.runtime.gateway.DispatchFrame;
import dev.opcodec.runtime.gateway.ReceivedFrame;
import dev.opcodec.runtime.gateway.UnknownEvent;
import dev.opcodec.runtime.gateway.UnknownFrame;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.Phase;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewaySessionTest {
  @Test
  void identify_goes_out_as_it_is_on_the_wire_and_ready_completes_open() {
    Play play = new Play();
    CompletableFuture<Void> opened = play.session.open();
    play.time.settle();
    assertThat(play.peer().uri)
        .isEqualTo(URI.create("wss://gateway.discord.gg/?v=10&encoding=json"));
    play.peer().hello();
    play.time.settle();
    assertThat(play.peer().received)
        .containsExactly(
            "{\"op\":2,\"d\":{\"token\":\""
                + Play.TOKEN
                + "\",\"browser\":\"opcodec\",\"intents\":513}}");
    assertThat(opened).isNotDone();
    play.peer().ready();
    play.time.settle();
    assertThat(opened).isCompleted();
    assertThat(play.session.state()).isEqualTo(Phase.READY);
  }

  @Test
  void ID_5_identify_can_be_changed_and_carries_the_shard() {
    Play play =
        new Play(
            builder ->
                builder
                    .shard(3, 16)
                    .identify(plain -> plain.toBuilder().largeThreshold(250L).build()));
    play.session.open();
    play.time.settle();
    play.peer().hello();
    play.time.settle();
    assertThat(play.peer().last())
        .contains("\"large_threshold\":250,\"shard\":[3,16],\"intents\":513");
  }

  @Test
  void HB_5_SEQ_3_beat_goes_out_as_it_is_on_the_wire() {
    Play play = new Play();
    play.session.open();
    play.time.settle();
    play.peer().hello();
    play.time.settle();
    play.peer().say("{\"op\":1,\"d\":null}");
    play.time.settle();
    assertThat(play.peer().last()).isEqualTo("{\"op\":1,\"d\":null}");
    play.peer().ready();
    play.peer().say("{\"op\":1}");
    play.time.settle();
    assertThat(play.peer().last()).isEqualTo("{\"op\":1,\"d\":1}");
  }

  @Test
  void scenario_13_acknowledgement_without_any_other_key_counts_and_gives_the_latency() {
    Play play = new Play().ready();
    assertThat(play.session.latency()).isNull();
    play.peer().say("{\"op\":1}");
    play.time.advance(25);
    play.peer().say("{\"op\":11}");
    play.time.settle();
    assertThat(play.session.latency()).isEqualTo(Duration.ofMillis(25));
  }

  @Test
  void RES_3_RES_4_resume_goes_to_the_resume_url_with_the_same_query() {
    Play play = new Play(builder -> builder.url(URI.create("wss://gateway.example?x=1"))).ready();
    play.drop();
    assertThat(play.peer().uri)
        .isEqualTo(URI.create("wss://resume.example/?x=1&v=10&encoding=json"));
    assertThat(play.peer().received)
        .containsExactly(
            "{\"op\":6,\"d\":{\"token\":\""
                + Play.TOKEN
                + "\",\"session_id\":\"the-session\",\"seq\":1}}");
  }

  @Test
  void RES_3_query_of_the_resume_url_changes_neither_version_nor_encoding() {
    Play play = new Play().in(Phase.IDENTIFYING);
    play.peer()
        .say(
            "{\"op\":0,\"t\":\"READY\",\"s\":1,\"d\":{\"session_id\":\"x\","
                + "\"resume_gateway_url\":\"wss://resume.example/?encoding=etf&v=6&zone=a\"}}");
    play.time.settle();
    play.drop();
    assertThat(play.peer().uri)
        .isEqualTo(URI.create("wss://resume.example/?encoding=json&v=10&zone=a"));
  }

  @Test
  void handlers_get_what_they_are_for_in_the_order_of_the_events() {
    List<Object> got = new ArrayList<>();
    Play play =
        new Play(
            builder ->
                builder
                    .on(TestProtocol.Message.class, message -> got.add(message.content()))
                    .on(TestProtocol.TestHello.class, hello -> got.add(hello.heartbeatInterval())));
    play.ready();
    play.peer().message(2, "one");
    play.peer().message(3, "two");
    play.time.settle();
    assertThat(got).containsExactly(41250L, "one", "two");
  }

  @Test
  void handler_of_a_family_gets_all_of_it() {
    List<String> events = new ArrayList<>();
    List<Integer> frames = new ArrayList<>();
    List<Long> sequences = new ArrayList<>();
    List<String> raw = new ArrayList<>();
    Play play =
        new Play(
            builder ->
                builder
                    .on(DispatchEvent.class, event -> events.add(event.eventName()))
                    .on(ReceivedFrame.class, frame -> frames.add(frame.opcode()))
                    .on(DispatchFrame.class, frame -> sequences.add(frame.sequence()))
                    .onRaw(frame -> raw.add(frame.d().json())));
    play.ready();
    play.peer().message(2, "one");
    play.time.settle();
    assertThat(events).containsExactly("READY", "MESSAGE");
    assertThat(frames).containsExactly(10, 0, 0);
    assertThat(sequences).containsExactly(1L, 2L);
    assertThat(raw).hasSize(3).endsWith("{\"content\":\"one\"}");
  }

  @Test
  void scenario_39_unknown_opcodes_and_events_are_values() {
    List<Object> got = new ArrayList<>();
    Play play =
        new Play(
            builder -> builder.on(UnknownEvent.class, got::add).on(UnknownFrame.class, got::add));
    play.ready();
    play.peer().say("{\"op\":99,\"d\":[1]}");
    play.peer().say("{\"op\":0,\"t\":\"NEW\",\"s\":2,\"d\":{}}");
    play.peer().say("{\"op\":0,\"s\":3,\"d\":{}}");
    play.time.settle();
    assertThat(got).hasSizeBetween(2, 3);
    assertThat(((UnknownFrame) got.get(0)).d().json()).isEqualTo("[1]");
    assertThat(((UnknownEvent) got.get(1)).eventName()).isEqualTo("NEW");
    assertThat(play.session.state()).isEqualTo(Phase.READY);
    play.drop();
    assertThat(play.peer().last()).contains("\"seq\":3");
  }

  @Test
  void scenario_39_malformed_event_is_reported_with_its_payload_and_its_sequence_recorded() {
    List<RawFrame> reported = new ArrayList<>();
    List<String> got = new ArrayList<>();
    Play play =
        new Play(
            builder ->
                builder
                    .on(TestProtocol.Message.class, message -> got.add(message.content()))
                    .listener(Listeners.undecodable(reported::add)));
    play.ready();
    play.peer().say("{\"op\":0,\"t\":\"MESSAGE\",\"s\":2,\"d\":{\"content\":null}}");
    play.peer().message(3, "after");
    play.time.settle();
    assertThat(reported).hasSize(1);
    assertThat(reported.get(0).d().json()).isEqualTo("{\"content\":null}");
    assertThat(got).containsExactly("after");
    assertThat(play.session.state()).isEqualTo(Phase.READY);
  }

  @Test
  void scenario_39_ready_with_a_malformed_part_still_establishes_the_session() {
    List<RawFrame> reported = new ArrayList<>();
    Play play = new Play(builder -> builder.listener(Listeners.undecodable(reported::add)));
    play.session.open();
    play.time.settle();
    play.peer().hello();
    play.time.settle();
    play.peer()
        .say("{\"op\":0,\"t\":\"READY\",\"s\":1,\"d\":{\"session_id\":\"x\",\"malformed\":1}}");
    play.time.settle();
    assertThat(play.session.state()).isEqualTo(Phase.READY);
    assertThat(reported).hasSize(1);
    play.drop();
    assertThat(play.peer().last()).contains("\"session_id\":\"x\"");
  }

  @Test
  void malformed_hello_is_reported_and_waited_out() {
    List<RawFrame> reported = new ArrayList<>();
    Play play = new Play(builder -> builder.listener(Listeners.undecodable(reported::add)));
    play.session.open();
    play.time.settle();
    play.peer().listener.opened();
    play.peer().say("{\"op\":10,\"d\":{}}");
    play.time.settle();
    assertThat(play.session.state()).isEqualTo(Phase.AWAITING_HELLO);
    assertThat(reported).hasSize(1);
    play.time.advance(32_000);
    assertThat(play.transport.peers).hasSize(2);
  }

  @Test
  void malformed_hello_and_ready_with_a_number_too_long_for_a_tree_are_reported_too() {
    String digits = "7".repeat(1_001);
    List<RawFrame> reported = new ArrayList<>();
    Play play = new Play(builder -> builder.listener(Listeners.undecodable(reported::add)));
    play.session.open();
    play.time.settle();
    play.peer().listener.opened();
    play.peer().say("{\"op\":10,\"d\":{\"odd\":" + digits + "}}");
    play.peer().hello();
    play.time.settle();
    play.peer().say("{\"op\":0,\"t\":\"READY\",\"s\":1,\"d\":{\"malformed\":" + digits + "}}");
    play.time.settle();
    assertThat(reported).hasSize(2);
    assertThat(play.session.state()).isEqualTo(Phase.READY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":9,\"d\":\"no\"}",
        "{\"op\":9,\"d\":null}",
        "{\"op\":9}",
        "{\"op\":9,\"d\":{\"resumable\":true}}",
        "{\"op\":9,\"d\":1}"
      })
  void op_9_that_cannot_be_read_counts_as_false(String invalid) {
    Play play = new Play().ready();
    play.peer().say(invalid);
    play.time.settle();
    play.peer().hello();
    play.time.advance(6_000);
    assertThat(play.peer().last()).contains("\"op\":2");
  }

  @Test
  void bytes_that_are_no_frame_drop_the_connection_and_resume() {
    Play play = new Play().ready();
    play.peer().say("{\"op\":0,");
    play.time.settle();
    assertThat(play.transport.peers.get(0).abandonedWith).isEqualTo(4000);
    play.peer().hello();
    play.time.settle();
    assertThat(play.peer().last()).contains("\"op\":6");
  }

  @Test
  void binary_message_that_nobody_asked_for_drops_the_connection_and_resumes() {
    Play play = new Play().ready();
    play.peer().binary(new byte[] {0x78, 0});
    play.time.settle();
    assertThat(play.transport.peers).hasSize(2);
  }

  @Test
  void resume_url_in_the_clear_is_not_given_the_token() {
    Play play = new Play();
    play.session.open();
    play.time.settle();
    play.peer().hello();
    play.time.settle();
    play.peer()
        .say(
            "{\"op\":0,\"t\":\"READY\",\"s\":1,\"d\":{\"session_id\":\"x\","
                + "\"resume_gateway_url\":\"ws://elsewhere.example\"}}");
    play.time.settle();
    play.peer().listener.closed(null, "");
    play.time.advance(2_000);
    assertThat(play.transport.peers)
        .extracting(peer -> peer.uri.getHost())
        .containsExactly("gateway.discord.gg", "gateway.discord.gg");
    play.peer().hello();
    play.time.settle();
    assertThat(play.peer().last()).contains("\"op\":6");
  }

  @Test
  void scenario_23_fatal_close_code_fails_open_with_a_typed_error() {
    Play play = new Play();
    CompletableFuture<Void> opened = play.session.open();
    play.time.settle();
    play.peer().hello();
    play.time.settle();
    play.peer().listener.closed(4004, "Authentication failed.");
    play.time.settle();
    assertThatThrownBy(opened::join)
        .hasCauseInstanceOf(SessionStoppedException.class)
        .cause()
        .hasMessage(
            "the gateway closed with 4004 (Authentication failed.), which reconnecting cannot cure")
        .extracting(error -> ((SessionStoppedException) error).closeCode())
        .isEqualTo(4004);
    assertThat(play.session.ended()).isCompletedExceptionally();
    play.time.advance(600_000);
    assertThat(play.transport.peers).hasSize(1);
  }

  @Test
  void what_is_said_of_a_lost_connection_is_told_with_it() {
    List<String> told = new ArrayList<>();
    Play play =
        new Play(
            builder ->
                builder.listener(
                    Listeners.lifecycle(
                        event -> {
                          if (event instanceof LifecycleEvent.Disconnected gone) {
                            told.add(gone.loss() + " " + gone.closeCode() + " " + gone.reason());
                          }
                        })));
    play.ready();
    play.peer().listener.closed(4000, "Unknown\nerror. ");
    play.time.settle();
    play.peer().listener.failed(503, "HTTP 503");
    play.time.advance(2_000);
    play.peer().hello();
    play.peer().say("no JSON");
    play.time.settle();
    assertThat(told)
        .hasSize(3)
        .startsWith("CLOSED 4000 Unknown error.", "CONNECT_FAILED null HTTP 503");
    assertThat(told.get(2)).startsWith("CORRUPT_STREAM null ").hasSizeGreaterThan(30);
  }

  @Test
  void code_that_says_all_is_done_ends_the_session_without_an_error() {
    Play play = new Play().ready();
    play.peer().listener.closed(4016, "");
    play.time.settle();
    assertThat(play.session.ended().join().closeCode()).isEqualTo(4016);
  }
}
