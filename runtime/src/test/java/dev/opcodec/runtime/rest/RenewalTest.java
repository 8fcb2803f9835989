package dev.opcodec.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.transport.Connection;
import dev.opcodec.runtime.transport.SilentListener;
import dev.opcodec.runtime.transport.Transport;
import dev.opcodec.runtime.transport.TransportListener;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RenewalTest {
  private static final URI OLD = URI.create("wss://old.example/");
  private static final URI NEW = URI.create("wss://new.example");

  private long now;
  private final AtomicInteger asked = new AtomicInteger();
  private CompletableFuture<URI> answer = CompletableFuture.completedFuture(OLD);
  private final CachedUrl cached =
      new CachedUrl(
          () -> {
            asked.incrementAndGet();
            return answer;
          },
          () -> now);

  @Test
  void URL_3_url_is_kept_until_a_connection_to_it_fails() {
    assertThat(cached.get().join()).isEqualTo(OLD);
    now += 86_400_000;
    assertThat(cached.get().join()).isEqualTo(OLD);
    assertThat(asked).hasValue(1);
    answer = CompletableFuture.completedFuture(NEW);
    cached.failed(OLD);
    assertThat(cached.get().join()).isEqualTo(NEW);
    assertThat(asked).hasValue(2);
  }

  @Test
  void failures_of_another_url_than_the_cached_one_mean_nothing() {
    cached.get();
    now += 60_000;
    cached.failed(NEW);
    cached.get();
    assertThat(asked).hasValue(1);
  }

  @Test
  void a_thousand_sessions_that_fail_ask_once_in_half_a_minute() {
    cached.get();
    for (int second = 0; second < 120; second++) {
      for (int session = 0; session < 1000; session++) {
        cached.failed(OLD);
        cached.get();
      }
      now += 1_000;
    }
    assertThat(asked).hasValue(4);
  }

  @Test
  void who_asks_meanwhile_gets_the_same_answer_and_may_cancel_his_own() {
    answer = new CompletableFuture<>();
    CompletableFuture<URI> first = cached.get();
    CompletableFuture<URI> second = cached.get();
    first.cancel(false);
    answer.complete(NEW);
    assertThat(second.join()).isEqualTo(NEW);
    assertThat(asked).hasValue(1);
  }

  @Test
  void last_known_url_serves_while_the_server_does_not_answer() {
    cached.get();
    now += 60_000;
    cached.failed(OLD);
    answer = CompletableFuture.failedFuture(new IllegalStateException());
    assertThat(cached.get().join()).isEqualTo(OLD);
  }

  @Test
  void without_any_url_the_failure_is_told_and_the_next_call_asks_again() {
    answer = CompletableFuture.failedFuture(new IllegalStateException());
    assertThat(cached.get()).isCompletedExceptionally();
    answer = CompletableFuture.completedFuture(OLD);
    assertThat(cached.get().join()).isEqualTo(OLD);
  }

  @Test
  @Timeout(30)
  void URL_3_next_attempt_after_a_failed_one_goes_where_the_gateway_is_now() throws Exception {
    try (HostileServer server = new HostileServer()) {
      server.says(200, "{\"url\":\"" + NEW + "\"}");
      Attempts attempts = new Attempts();
      Transport renewing = new RenewingTransport(attempts, new GatewayClient(server.base()), OLD);
      URI asked = URI.create("wss://old.example/?v=10&encoding=json");

      renewing.connect(asked, new SilentListener());
      assertThat(attempts.uris).containsExactly(asked);
      assertThat(server.asked).isEmpty();
      attempts.listeners.get(0).failed(null, "refused");

      renewing.connect(asked, new SilentListener());
      assertThat(attempts.next.get(20, TimeUnit.SECONDS))
          .isEqualTo(URI.create("wss://new.example/?v=10&encoding=json"));

      URI resume = URI.create("wss://resume.example/?v=10&encoding=json");
      renewing.connect(resume, new SilentListener());
      assertThat(attempts.uris).hasSize(3).endsWith(resume);
    }
  }

  @Test
  void connection_that_is_abandoned_before_its_address_is_known_is_never_made() {
    Attempts attempts = new Attempts();
    DeferredConnection connection = new DeferredConnection();
    assertThat(connection.send(new byte[0])).isCompletedExceptionally();
    connection.abandon(4000);
    connection.begin(() -> attempts.connect(NEW, new SilentListener()));
    assertThat(attempts.uris).isEmpty();
  }

  private static final class Attempts implements Transport {
    final List<URI> uris = new ArrayList<>();
    final List<TransportListener> listeners = new ArrayList<>();
    final CompletableFuture<URI> next = new CompletableFuture<>();

    @Override
    public Connection connect(URI uri, TransportListener listener) {
      uris.add(uri);
      listeners.add(listener);
      if (uris.size() == 2) {
        next.complete(uri);
      }
      return new DeferredConnection();
    }
  }
}
