package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SecrecyTest {
  private static final String TOKEN = "secret";

  @Test
  void the_token_is_printed_nowhere() throws Exception {
    EmbeddedGatewayOptions options = EmbeddedGatewayOptions.defaults().token(TOKEN);
    assertThat(options.toString()).contains("Gateway").doesNotContain(TOKEN);
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options);
        RawClient client = RawClient.identify(gateway)) {
      client.next();
      ReceivedCommand identify = gateway.commands().await(2, RawClient.PATIENCE);
      assertThat(identify.json()).as("there for who asks").contains(TOKEN);
      assertThat(identify.toString()).contains("opcode=2").doesNotContain(TOKEN);
      assertThat(identify.frame().toString()).doesNotContain(TOKEN);
      assertThat(gateway.connection().toString()).contains("open").doesNotContain(TOKEN);
      assertThatThrownBy(() -> gateway.commands().await(8, Duration.ofMillis(1)))
          .isInstanceOf(TimeoutException.class)
          .hasMessageContaining("opcode=2")
          .hasMessageNotContaining(TOKEN);
    }
  }
}
