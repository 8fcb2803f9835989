package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ConcurrencyTest {
  private static final int THREADS = 4;
  private static final int EVENTS = 500;

  @RepeatedTest(5)
  void dispatches_of_several_threads_while_a_client_resumes_are_neither_lost_nor_doubled()
      throws Exception {
    EmbeddedGatewayOptions options =
        EmbeddedGatewayOptions.defaults().replayWindow(THREADS * EVENTS + 100);
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options)) {
      RawClient client = RawClient.identify(gateway);
      String id = Json.tree(client.next()).at("/d/session_id").textValue();
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        List<Future<?>> work = dispatch(gateway, threads);
        Reading reading = new Reading();
        int resumes = 0;
        while (reading.events < THREADS * EVENTS) {
          reading.accept(Json.tree(client.next()));
          if (reading.sequence % 150 == 0) {
            // Sometimes the old connection is gone, sometimes it is still there.
            RawClient old = client;
            if (++resumes % 2 == 0) {
              old.drop();
            }
            client = RawClient.resume(gateway, id, reading.sequence);
            old.drop();
          }
        }
        for (Future<?> each : work) {
          each.get();
        }
        assertThat(resumes).isGreaterThan(5);
        assertThat(reading.last).containsOnly(EVENTS);
      } finally {
        threads.shutdownNow();
        client.close();
      }
    }
  }

  private static List<Future<?>> dispatch(EmbeddedGateway gateway, ExecutorService threads) {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> work = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int thread = t;
      work.add(
          threads.submit(
              () -> {
                start.await();
                for (int n = 1; n <= EVENTS; n++) {
                  gateway.dispatch("POKED", "{\"thread\":" + thread + ",\"n\":" + n + "}");
                }
                return null;
              }));
    }
    start.countDown();
    return work;
  }

  /** What a client has read so far: without a gap, each thread's events in its order. */
  private static final class Reading {
    final int[] last = new int[THREADS];
    int events;
    long sequence = 1;

    void accept(JsonNode frame) {
      assertThat(frame.path("s").longValue()).isEqualTo(sequence + 1);
      sequence++;
      if (frame.path("t").textValue().equals("POKED")) {
        int thread = frame.at("/d/thread").intValue();
        assertThat(frame.at("/d/n").intValue()).isEqualTo(++last[thread]);
        events++;
      }
    }
  }

  @Test
  void ready_comes_before_whatever_is_dispatched_meanwhile() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start()) {
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        dispatch(gateway, threads);
        for (int i = 0; i < 20; i++) {
          try (RawClient client = RawClient.identify(gateway)) {
            JsonNode first = Json.tree(client.next());
            assertThat(first.path("t").textValue()).isEqualTo("READY");
            assertThat(first.path("s").intValue()).isEqualTo(1);
          }
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  @Test
  void whoever_sees_an_identify_in_the_log_can_dispatch_to_its_session() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start()) {
      for (int i = 1; i <= 20; i++) {
        try (RawClient client = RawClient.identify(gateway)) {
          gateway.commands().await(2, i, RawClient.PATIENCE);
          gateway.dispatch("POKED", "1");
          assertThat(Json.tree(client.next()).path("t").textValue()).isEqualTo("READY");
          assertThat(Json.tree(client.next()).path("t").textValue()).isEqualTo("POKED");
        }
      }
    }
  }
}
