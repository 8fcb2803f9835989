package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.BotReady;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.Login;
import dev.opcodec.runtime.gateway.ReadyEvent;
import dev.opcodec.runtime.gateway.UserReady;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** READY is that of a bot or that of a user account. */
class LoginTest {
  private static final String COMMON =
      """
      "v": 10, "session_id": "s", "resume_gateway_url": "wss://resume.example", "guilds": [],
      "user": {"id": "1", "username": "u", "discriminator": "0", "global_name": null,
               "avatar": null}
      """;
  private static final String APPLICATION = ", \"application\": {\"id\": \"1\", \"flags\": 0}";

  @Test
  void a_session_with_an_application_is_a_bots() {
    ReadyEvent ready = ready("{" + COMMON + APPLICATION + "}");

    assertThat(ready.login())
        .isInstanceOfSatisfying(
            BotReady.class, bot -> assertThat(bot.application().id()).isEqualTo(1));
    assertThat(ready.sessionId()).isEqualTo("s");
    assertThat(ready.resumeGatewayUrl()).isEqualTo("wss://resume.example");
    assertThat(ready.user().username()).isEqualTo("u");
    assertThat(ready.login().v()).isEqualTo(10);
  }

  @Test
  void a_session_without_an_application_is_a_user_accounts() {
    ReadyEvent ready = ready("{" + COMMON + ", \"friend_suggestion_count\": 2}");

    assertThat(ready.login())
        .isInstanceOfSatisfying(
            UserReady.class, user -> assertThat(user.friendSuggestionCount()).isEqualTo(2));
    assertThat(ready.sessionId()).isEqualTo("s");
    assertThat(ready.application()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"scopes\": [\"identify\"]",
        "\"user_settings_proto\": \"\"",
        "\"read_state\": []"
      })
  void a_session_with_what_no_bot_has_is_a_user_accounts(String key) {
    ReadyEvent ready = ready("{" + COMMON + APPLICATION + ", " + key + "}");

    assertThat(ready.login()).isInstanceOf(UserReady.class);
    assertThat(ready.application()).isNotNull();
  }

  @Test
  void a_login_of_no_known_form_still_opens_a_session() {
    ReadyEvent ready = ready("{\"session_id\": \"s\", \"resume_gateway_url\": \"wss://r\"}");

    assertThat(ready.login()).isInstanceOf(Login.Unknown.class);
    assertThat(ready.sessionId()).isEqualTo("s");
    assertThat(ready.resumeGatewayUrl()).isEqualTo("wss://r");
    assertThatThrownBy(ready::user).isInstanceOf(JsonDecodeException.class);
  }

  @Test
  void a_bot_without_its_session_names_the_path() {
    assertThatThrownBy(() -> ready("{\"user\": null" + APPLICATION + "}"))
        .isInstanceOfSatisfying(
            JsonDecodeException.class, e -> assertThat(e.path()).startsWith("$.d."));
  }

  private static ReadyEvent ready(String d) {
    return (ReadyEvent) GatewayProtocol.PROTOCOL.decodeEvent("READY", RawJson.of(d));
  }
}
