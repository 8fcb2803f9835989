package dev.opcodec.runtime.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.opcodec.runtime.gateway.ApplicationFlags;
import dev.opcodec.runtime.gateway.GatewayApplication;
import dev.opcodec.runtime.gateway.User;
import dev.opcodec.runtime.gateway.UserFlags;
import java.nio.charset.StandardCharsets;

/** Who the client is, as READY tells it and the REST calls on oneself. */
final class BotIdentity {
  private static final long ID = 1;
  private static final String NAME = "opcodec";

  private BotIdentity() {}

  /** With the keys that the real gateway sends for a bot; some clients need them all. */
  static User user() {
    return User.builder()
        .id(ID)
        .username(NAME)
        .discriminator("0")
        .globalName((String) null)
        .bot(true)
        .mfaEnabled(false)
        .verified(true)
        .email((String) null)
        .flags(UserFlags.NONE)
        .build();
  }

  static GatewayApplication application() {
    return GatewayApplication.builder().id(ID).flags(ApplicationFlags.NONE).build();
  }

  static String userJson() {
    return new String(User.CODEC.encode(user()), StandardCharsets.UTF_8);
  }

  static String applicationJson() {
    ObjectNode application = JsonNodeFactory.instance.objectNode();
    application.put("id", String.valueOf(ID)).put("name", NAME).putNull("icon");
    application.put("description", "").put("summary", "").put("verify_key", "0".repeat(64));
    application.put("bot_public", true).put("bot_require_code_grant", false).put("flags", 0);
    application.putNull("team");
    application
        .putObject("owner")
        .put("id", "2")
        .put("username", "owner")
        .put("discriminator", "0")
        .putNull("global_name")
        .putNull("avatar");
    return application.toString();
  }
}
