package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.transport.compression.Compression;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PartsTest {
  @Test
  void URL_4_query_is_added_with_or_without_a_slash_and_what_is_there_is_kept() {
    GatewayUrl url = new GatewayUrl(URI.create("wss://a.example?v=9&flag"), 10, Compression.NONE);
    assertThat(url.complete("wss://a.example?v=9&flag"))
        .isEqualTo(URI.create("wss://a.example/?v=9&flag&encoding=json"));
    assertThat(url.complete("wss://b.example:444/path"))
        .isEqualTo(URI.create("wss://b.example:444/path?v=9&flag&encoding=json"));
  }

  @Test
  void url_that_is_no_websocket_is_refused() {
    assertThatThrownBy(() -> new GatewayUrl(URI.create("https://a.example"), 10, Compression.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    GatewayUrl url = new GatewayUrl(URI.create("wss://a.example"), 10, Compression.NONE);
    assertThatThrownBy(() -> url.complete("mailto:x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> url.complete("not a url"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> url.complete("ws://a.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_others_say_becomes_one_short_line() {
    assertThat(OneLine.of("")).isEmpty();
    assertThat(OneLine.of(" going down \u00e9\ud83d\ude00"))
        .isEqualTo("going down \u00e9\ud83d\ude00");
    assertThat(OneLine.of("a\r\nINFO b\u0000\u001b[31m\u2028c\u202ed\n"))
        .isEqualTo("a  INFO b  [31m c d");
    assertThat(OneLine.of("x".repeat(1_000))).hasSize(200);
  }

  @Test
  @Timeout(30)
  void queue_runs_its_tasks_in_order_one_at_a_time_whatever_they_throw() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    SerialQueue queue = new SerialQueue(threads);
    List<Integer> seen = new ArrayList<>();
    CompletableFuture<Boolean> inside = new CompletableFuture<>();
    for (int i = 0; i < 10_000; i++) {
      int number = i;
      queue.execute(
          () -> {
            seen.add(number);
            if (number % 1_000 == 0) {
              throw new IllegalStateException("task");
            }
          });
    }
    queue.execute(() -> inside.complete(queue.isRunning()));
    assertThat(inside.get(20, TimeUnit.SECONDS)).isTrue();
    assertThat(queue.isRunning()).isFalse();
    assertThat(seen).hasSize(10_000).isSorted();
    threads.shutdown();
  }
}
