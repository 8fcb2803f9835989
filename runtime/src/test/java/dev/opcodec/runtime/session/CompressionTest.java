package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.LifecycleEvent.Disconnected;
import dev.opcodec.runtime.session.machine.LifecycleEvent.Loss;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.transport.compression.Compression;
import dev.opcodec.runtime.transport.compression.Decompression;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompressionTest {
  private final List<String> got = new ArrayList<>();
  private final List<LifecycleEvent> told = new ArrayList<>();

  @AfterEach
  void no_inflater_is_left() {
    assertThat(Decompression.openContexts()).isZero();
  }

  private CompressedPlay play(Compression kind) {
    return new CompressedPlay(
        kind,
        builder ->
            builder
                .inflatedLimit(1_000_000)
                .listener(Listeners.lifecycle(told::add))
                .on(TestProtocol.Message.class, message -> got.add(message.content())));
  }

  private List<Loss> losses() {
    return told.stream()
        .filter(Disconnected.class::isInstance)
        .map(event -> ((Disconnected) event).loss())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "AUTO, ?v=10&encoding=json&compress=zstd-stream",
    "ZSTD_STREAM, ?v=10&encoding=json&compress=zstd-stream",
    "ZLIB_STREAM, ?v=10&encoding=json&compress=zlib-stream",
    "NONE, ?v=10&encoding=json"
  })
  void RES_3_every_connection_asks_for_the_same_compression(Compression kind, String query) {
    try (CompressedPlay compressed = play(kind).ready()) {
      assertThat(compressed.play.peer().uri)
          .isEqualTo(URI.create("wss://gateway.discord.gg/" + query));
      compressed.drop();
      assertThat(compressed.play.peer().uri).isEqualTo(URI.create("wss://resume.example/" + query));
    }
  }

  @Test
  void compression_of_a_url_gives_way_to_the_builders() {
    URI url = URI.create("wss://a.example/?compress=zlib-stream&v=9");
    assertThat(new GatewayUrl(url, 10, Compression.NONE).complete(url.toString()))
        .isEqualTo(URI.create("wss://a.example/?v=9&encoding=json"));
    assertThat(new GatewayUrl(url, 10, Compression.ZSTD_STREAM).complete("wss://b?compress=other"))
        .isEqualTo(URI.create("wss://b/?compress=zstd-stream&v=9&encoding=json"));
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void ZT_1_ZS_1_resumed_connection_has_a_fresh_context(Compression kind) {
    try (CompressedPlay compressed = play(kind).ready()) {
      compressed.message(2, "before");
      compressed.drop();
      compressed.hello();
      assertThat(compressed.play.peer().last()).contains("\"op\":6").contains("\"seq\":2");
      compressed.message(3, "replayed");
      compressed.resumed();
      compressed.message(4, "after");
      assertThat(got).containsExactly("before", "replayed", "after");
      assertThat(compressed.play.session.state()).isEqualTo(Phase.READY);
    }
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void scenario_47_a_thousand_reconnects_hold_one_inflater_at_most(Compression kind) {
    try (CompressedPlay compressed = play(kind).ready()) {
      for (int i = 0; i < 1_000; i++) {
        assertThat(Decompression.openContexts()).isEqualTo(1);
        if (i % 3 == 0) {
          compressed.say("{\"op\":7,\"d\":null}");
        } else if (i % 3 == 1) {
          compressed.say("not JSON");
        } else {
          compressed.drop();
        }
        assertThat(Decompression.openContexts()).isZero();
        compressed.play.time.advance(100_000);
        compressed.hello();
        compressed.resumed();
        assertThat(compressed.play.session.state()).isEqualTo(Phase.READY);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void corrupt_stream_drops_the_connection_and_resumes(Compression kind) {
    try (CompressedPlay compressed = play(kind).ready()) {
      byte[] message = compressed.compress("{\"op\":0,\"s\":2,\"t\":\"MESSAGE\",\"d\":{}}");
      Arrays.fill(message, 2, message.length, (byte) 0xFF);
      compressed.bytes(message);
      assertThat(losses()).containsExactly(Loss.CORRUPT_STREAM);
      assertThat(compressed.play.transport.peers.get(0).abandonedWith).isEqualTo(4000);
      compressed.play.time.advance(10_000);
      compressed.hello();
      compressed.resumed();
      assertThat(compressed.play.peer().last()).contains("\"op\":6").contains("\"seq\":1");
      assertThat(compressed.play.session.state()).isEqualTo(Phase.READY);
    }
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void scenario_34_bomb_drops_the_connection_and_resumes(Compression kind) {
    try (CompressedPlay compressed = play(kind).ready()) {
      compressed.message(2, "x".repeat(900_000));
      compressed.message(3, "x".repeat(1_000_000));
      assertThat(got).containsExactly("x".repeat(900_000));
      assertThat(losses()).containsExactly(Loss.CORRUPT_STREAM);
      compressed.play.time.advance(10_000);
      compressed.hello();
      assertThat(compressed.play.peer().last()).contains("\"op\":6").contains("\"seq\":2");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ZLIB_STREAM", "ZSTD_STREAM"})
  void ZC_2_text_and_empty_messages_amid_a_compressed_stream_leave_it_alone(Compression kind) {
    try (CompressedPlay gateway = play(kind).ready()) {
      gateway.message(2, "one");
      gateway.play.peer().message(3, "two");
      gateway.bytes(new byte[0]);
      gateway.message(4, "three");
      assertThat(got).containsExactly("one", "two", "three");
      assertThat(gateway.play.transport.peers).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ZLIB_STREAM", "ZSTD_STREAM"})
  void RES_1_stream_that_ends_amid_a_frame_leaves_nothing_of_it_and_the_rest_is_replayed(
      Compression kind) {
    try (CompressedPlay gateway = play(kind).ready()) {
      byte[] whole =
          gateway.compress("{\"t\":\"MESSAGE\",\"s\":2,\"op\":0,\"d\":{\"content\":\"cut off\"}}");
      gateway.play.peer().binary(Arrays.copyOf(whole, whole.length / 2));
      gateway.drop();
      gateway.hello();
      assertThat(gateway.play.peer().last()).contains("\"seq\":1");
      gateway.message(2, "cut off");
      assertThat(got).containsExactly("cut off");
    }
  }

  @Test
  void scenario_32_frame_split_over_messages_arrives_once_it_is_whole() {
    try (CompressedPlay compressed = play(Compression.ZLIB_STREAM).ready()) {
      byte[] whole =
          compressed.compress("{\"t\":\"MESSAGE\",\"s\":2,\"op\":0,\"d\":{\"content\":\"split\"}}");
      compressed.bytes(Arrays.copyOf(whole, whole.length - 2));
      assertThat(got).isEmpty();
      compressed.bytes(Arrays.copyOfRange(whole, whole.length - 2, whole.length));
      assertThat(got).containsExactly("split");
    }
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void gateway_that_does_not_compress_is_understood(Compression kind) {
    try (CompressedPlay compressed = play(kind)) {
      compressed.play.ready();
      compressed.play.peer().message(2, "plain");
      compressed.play.time.settle();
      assertThat(got).containsExactly("plain");
      assertThat(Decompression.openContexts()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void scenario_37_late_message_of_the_old_connection_is_ignored(Compression kind) {
    try (CompressedPlay compressed = play(kind).ready()) {
      byte[] late = compressed.compress("{\"t\":\"MESSAGE\",\"s\":9,\"op\":0,\"d\":{}}");
      compressed.say("{\"op\":7,\"d\":null}");
      compressed.play.time.advance(10_000);
      compressed.hello();
      compressed.resumed();
      compressed.play.transport.peers.get(0).binary(late);
      compressed.play.time.settle();
      assertThat(compressed.play.transport.peers).hasSize(2);
      assertThat(got).isEmpty();
      assertThat(Decompression.openContexts()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void scenario_47_inflater_goes_with_the_connection_however_it_ends(Compression kind) {
    List<Consumer<CompressedPlay>> ends =
        List.of(
            compressed -> compressed.play.session.closeAsync(),
            compressed -> compressed.play.session.suspendAsync(),
            compressed -> compressed.play.peer().listener.closed(4004, ""),
            compressed -> compressed.play.peer().listener.closed(1000, ""),
            // A peer that never answers: neither the heartbeat nor the close frame.
            compressed -> compressed.play.time.advance(90_000),
            compressed -> {
              compressed.play.transport.answersClose = false;
              compressed.play.session.closeAsync();
              compressed.play.time.advance(5_000);
            });
    for (Consumer<CompressedPlay> end : ends) {
      try (CompressedPlay compressed = play(kind).ready()) {
        assertThat(Decompression.openContexts()).isEqualTo(1);
        end.accept(compressed);
        compressed.play.time.settle();
        assertThat(Decompression.openContexts()).isZero();
      }
    }
  }

  @Test
  void ID_9_identify_may_ask_for_compressed_payloads_where_the_transport_is_not() {
    try (CompressedPlay compressed =
        new CompressedPlay(
            Compression.NONE,
            builder ->
                builder
                    .identify(plain -> plain.toBuilder().compress(true).build())
                    .on(TestProtocol.Message.class, message -> got.add(message.content())))) {
      compressed.ready();
      compressed.message(2, "compressed");
      compressed.play.peer().message(3, "plain");
      compressed.play.time.settle();
      assertThat(got).containsExactly("compressed", "plain");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void ZP_3_identify_cannot_ask_for_a_second_compression(Compression kind) {
    assertThatThrownBy(
            () ->
                new Play(
                    builder ->
                        builder
                            .compression(kind)
                            .identify(plain -> plain.toBuilder().compress(true).build())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void AUTO_is_the_default() {
    FakeTransport transport = new FakeTransport();
    VirtualTime time = new VirtualTime();
    GatewaySession session =
        GatewaySession.builder(TestProtocol.PROTOCOL)
            .token(Play.TOKEN)
            .transport(transport)
            .scheduler(time)
            .build();
    session.open();
    time.settle();
    assertThat(transport.peer().uri.getQuery()).endsWith("&compress=zstd-stream");
    session.closeAsync();
    time.settle();
  }
}
