package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShutdownTest {
  private static Duration closing(EmbeddedGateway gateway) {
    long start = System.nanoTime();
    gateway.close();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void closing_ends_within_a_second_and_leaves_no_thread() throws Exception {
    EmbeddedGateway gateway = EmbeddedGateway.start();
    try (RawSocket open = RawSocket.connect(gateway);
        RawSocket silent = RawSocket.connect(gateway);
        RawClient identified = RawClient.identify(gateway)) {
      identified.next();
      gateway.awaitConnection(2, RawClient.PATIENCE).goSilent();
      String name = "opcodec-embedded-gateway-";
      Thread[] threads =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().startsWith(name))
              .toArray(Thread[]::new);
      assertThat(threads).isNotEmpty();
      assertThat(closing(gateway)).isLessThan(Duration.ofSeconds(1));
      assertThat(open.hasEnded()).isTrue();
      assertThat(silent.hasEnded()).isTrue();
      for (Thread thread : threads) {
        TimeUnit.SECONDS.timedJoin(thread, 1);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
      assertThatThrownBy(() -> RawClient.connect(gateway.url()))
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(ConnectException.class);
    }
  }

  @Test
  void closing_twice_and_dispatching_afterwards_do_no_harm() throws Exception {
    EmbeddedGateway gateway = EmbeddedGateway.start();
    try (RawClient client = RawClient.identify(gateway)) {
      client.next();
      gateway.close();
      gateway.close();
      gateway.dispatch("POKED", "1");
      gateway.connection().requestHeartbeat();
      assertThat(RawClient.await(gateway.connection().closed())).isEqualTo(1006);
      assertThat(gateway.connection().isOpen()).isFalse();
    }
  }

  @Test
  void an_answer_that_fails_closes_with_4000_and_fails_the_test() throws Exception {
    EmbeddedGateway gateway = EmbeddedGateway.start();
    AssertionError failure = new AssertionError("not what was expected");
    gateway.answer(
        31,
        (connection, frame) -> {
          throw failure;
        });
    try (RawClient client = RawClient.identify(gateway)) {
      client.next();
      client.send("{\"op\":31,\"d\":{\"guild_ids\":[\"1\"]}}");
      assertThat(client.closeCode()).isEqualTo(4000);
    }
    assertThatThrownBy(gateway::close).isInstanceOf(AssertionError.class).hasCause(failure);
    gateway.close();
  }

  @Test
  void an_answer_may_close_the_gateway() throws Exception {
    EmbeddedGateway gateway = EmbeddedGateway.start();
    gateway.answer(31, (connection, frame) -> gateway.close());
    try (RawClient client = RawClient.identify(gateway)) {
      client.next();
      client.send("{\"op\":31,\"d\":{\"guild_ids\":[\"1\"]}}");
      gateway.commands().await(31, RawClient.PATIENCE);
      assertThat(RawClient.await(gateway.connection().closed())).isEqualTo(1006);
    }
  }
}
