package dev.opcodec.generatedtests.traffic;

import java.util.List;

/** What READY tells of a user's account. */
final class Accounts {
  private final Dice dice;
  private final People people;

  Accounts(Dice dice) {
    this.dice = dice;
    people = new People(dice);
  }

  /** An account, larger with its scale: about 10 KB a unit. */
  Tree ready(int scale) {
    return Tree.of()
        .with("v", 9)
        .with("user", self())
        .with("session_id", dice.hex(32))
        .with("resume_gateway_url", "wss://gateway-east.example")
        .with("session_type", "normal")
        .with("_trace", List.of("gateway-" + dice.handle()))
        .with("guilds", dice.list(12 * scale, this::unavailableGuild))
        .with("read_state", dice.list(14 * scale, this::readState))
        .with("relationships", dice.list(4 * scale, this::relationship))
        .with("private_channels", dice.list(4 * scale, this::privateChannel))
        .with("user_guild_settings", dice.list(3 * scale, this::guildSettings))
        .with("presences", dice.list(2 * scale, people::presence))
        .with("sessions", dice.list(2, this::session))
        .with("friend_suggestion_count", 0)
        .with("country_code", "NZ")
        .with("geo_ordered_rtc_regions", List.of("sydney", "singapore", "tokyo"))
        .with("auth_session_id_hash", dice.hex(44))
        .with("api_code_version", 1);
  }

  private Tree self() {
    return people
        .user()
        .with("verified", true)
        .with("mfa_enabled", true)
        .with("email", dice.handle() + "@mail.example")
        .with("flags", 32)
        .with("premium_type", 2)
        .with("bio", dice.sentence(12))
        .with("banner", dice.hex(32))
        .with("accent_color", null);
  }

  private Tree unavailableGuild() {
    return Tree.of().with("id", dice.id()).with("unavailable", true);
  }

  private Tree readState() {
    return Tree.of()
        .with("id", dice.id())
        .with("last_message_id", dice.id())
        .with("last_pin_timestamp", dice.timestamp())
        .with("mention_count", dice.below(3))
        .with("flags", 1)
        .with("last_viewed", 3000 + dice.below(900));
  }

  private Tree relationship() {
    return Tree.of()
        .with("id", dice.id())
        .with("type", dice.pick(1, 1, 3))
        .with("user", people.user())
        .with("nickname", dice.sometimes(20, dice::name))
        .with("is_spam_request", false)
        .with("stranger_request", false)
        .with("user_ignored", false)
        .with("since", dice.timestamp());
  }

  private Tree privateChannel() {
    return Tree.of()
        .with("id", dice.id())
        .with("type", 1)
        .with("last_message_id", dice.id())
        .with("flags", 0)
        .with("recipients", dice.list(1, people::user))
        .with("is_spam", false);
  }

  private Tree guildSettings() {
    return Tree.of()
        .with("guild_id", dice.id())
        .with("version", dice.below(500))
        .with("flags", 0)
        .with("message_notifications", dice.below(3))
        .with("mobile_push", true)
        .with("muted", dice.chance(30))
        .with("mute_config", null)
        .with("mute_scheduled_events", false)
        .with("hide_muted_channels", false)
        .with("notify_highlights", 0)
        .with("suppress_everyone", dice.chance(40))
        .with("suppress_roles", false)
        .with("channel_overrides", dice.list(dice.below(4), this::channelOverride));
  }

  private Tree channelOverride() {
    return Tree.of()
        .with("channel_id", dice.id())
        .with("collapsed", false)
        .with("message_notifications", 3)
        .with("muted", true)
        .with("mute_config", null);
  }

  private Tree session() {
    return Tree.of()
        .with("session_id", dice.hex(32))
        .with("status", "online")
        .with("active", dice.chance(50))
        .with("activities", List.of())
        .with("hidden_activities", List.of())
        .with(
            "client_info",
            Tree.of().with("client", "desktop").with("os", "linux").with("version", 0));
  }
}
