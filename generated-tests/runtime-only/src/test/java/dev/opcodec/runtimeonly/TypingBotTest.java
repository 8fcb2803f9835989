package dev.opcodec.runtimeonly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.session.machine.StopReason;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A user with one dependency, the runtime, has a working bot. */
class TypingBotTest {
  @Test
  void it_gets_ready_reads_a_dispatch_and_closes() throws Exception {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    CompletableFuture<StopReason> ended;
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        TypingBot bot = new TypingBot(gateway.url(), "a-token", lines::add)) {
      ended = bot.ended();
      bot.connect().get(10, TimeUnit.SECONDS);
      gateway.dispatch(
          "TYPING_START", "{\"channel_id\": \"1\", \"user_id\": \"42\", \"timestamp\": 1}");

      assertThat(lines.poll(10, TimeUnit.SECONDS)).isEqualTo("here as opcodec");
      assertThat(lines.poll(10, TimeUnit.SECONDS)).isEqualTo("42 is typing");
    }
    assertThat(ended.get(10, TimeUnit.SECONDS).cause()).isEqualTo(StopReason.Cause.CLOSED);
  }

  @Test
  void the_processor_is_not_needed() {
    assertThat(TypingBot.class.getClassLoader().getResource("dev/opcodec/processor/Pipeline.class"))
        .isNull();
  }
}
