package dev.opcodec.runtime.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.transport.compression.Compression;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A gateway that does not know the compression it is asked for. */
class CompressionFallbackTest {
  private final Play play = new Play(builder -> builder.compression(Compression.ZSTD_STREAM));

  @AfterEach
  void close() {
    play.session.closeAsync();
    play.time.settle();
  }

  private void onThreeConnections(Consumer<FakeTransport.Peer> refusal) {
    for (int i = 0; i < CompressionChoice.MOST_FAILURES; i++) {
      int connections = play.transport.peers.size();
      refusal.accept(play.peer());
      do {
        play.time.advance(100);
      } while (play.transport.peers.size() == connections);
    }
  }

  private String query() {
    return play.peer().uri.getQuery();
  }

  private void open() {
    play.session.open();
    play.time.settle();
    assertThat(query()).contains("compress=zstd-stream");
  }

  @Test
  void upgrade_that_is_denied_leads_to_zlib_then_none_then_back() {
    open();
    onThreeConnections(peer -> peer.listener.failed(400, "HTTP 400"));
    assertThat(query()).contains("compress=zlib-stream");
    onThreeConnections(peer -> peer.listener.failed(400, "HTTP 400"));
    assertThat(query()).doesNotContain("compress");
    onThreeConnections(peer -> peer.listener.failed(400, "HTTP 400"));
    assertThat(query()).contains("compress=zstd-stream");
  }

  @Test
  void close_before_any_frame_leads_to_zlib() {
    open();
    onThreeConnections(
        peer -> {
          peer.listener.opened();
          peer.listener.closed(4000, "");
        });
    assertThat(query()).contains("compress=zlib-stream");
  }

  @Test
  void stream_of_another_kind_leads_to_zlib() {
    open();
    onThreeConnections(
        peer -> {
          peer.listener.opened();
          peer.binary("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}".getBytes(UTF_8));
        });
    assertThat(query()).contains("compress=zlib-stream");
  }

  @Test
  void network_that_is_down_says_nothing_about_compression() {
    open();
    onThreeConnections(peer -> peer.listener.failed(null, "ConnectException"));
    onThreeConnections(peer -> peer.listener.failed(503, "HTTP 503"));
    assertThat(query()).contains("compress=zstd-stream");
  }

  @Test
  void gateway_that_answers_in_plain_text_is_understood_and_settles_it() {
    open();
    play.peer().hello();
    play.time.settle();
    play.peer().ready();
    play.time.settle();
    assertThat(play.session.state()).isEqualTo(Phase.READY);
    play.peer().listener.closed(null, "");
    play.time.advance(1_000);
    onThreeConnections(peer -> peer.listener.failed(400, "HTTP 400"));
    onThreeConnections(peer -> peer.listener.failed(400, "HTTP 400"));
    assertThat(query()).contains("compress=zstd-stream");
  }
}
