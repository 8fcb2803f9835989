package dev.opcodec.generatedtests.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.generatedtests.proxy.ProxyProtocol;
import dev.opcodec.generatedtests.proxy.StreamCreateCommand;
import dev.opcodec.generatedtests.proxy.UserUpdateEvent;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.codec.UnknownKeys;
import dev.opcodec.runtime.gateway.StreamType;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A session that keeps unknown keys hands them over and sends them on. */
class ProxySessionTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  @Test
  void keys_that_nobody_knows_go_through_a_session_in_both_directions() throws Exception {
    CompletableFuture<UserUpdateEvent> updated = new CompletableFuture<>();
    String user =
        """
        {"id": "1", "username": "opcodec", "discriminator": "0", "global_name": null,
         "avatar": null, "brand_new": {"a": 1}}
        """;
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        GatewaySession session =
            GatewaySession.builder(ProxyProtocol.PROTOCOL)
                .url(gateway.url())
                .token("a-token")
                .on(UserUpdateEvent.class, updated::complete)
                .build()) {
      session.open().get(10, TimeUnit.SECONDS);
      gateway.dispatch("USER_UPDATE", user);
      UserUpdateEvent event = updated.get(10, TimeUnit.SECONDS);

      session
          .send(
              StreamCreateCommand.builder()
                  .type(StreamType.GUILD)
                  .channelId(5)
                  .unknownKeys(UnknownKeys.of(Map.of("brand_new", RawJson.of("[2]"))))
                  .build())
          .get(10, TimeUnit.SECONDS);

      assertThat(event.user().unknownKeys().get("brand_new")).isEqualTo(RawJson.of("{\"a\": 1}"));
      String received = gateway.commands().await(18, Duration.ofSeconds(10)).json();
      assertThat(JACKSON.readTree(received).at("/d/brand_new")).isEqualTo(JACKSON.readTree("[2]"));
    }
  }
}
