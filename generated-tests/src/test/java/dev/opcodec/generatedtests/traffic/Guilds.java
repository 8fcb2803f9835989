package dev.opcodec.generatedtests.traffic;

import java.util.List;

/** Whole guilds with roles, channels, members and presences. */
final class Guilds {
  private final Dice dice;
  private final People people;

  Guilds(Dice dice) {
    this.dice = dice;
    people = new People(dice);
  }

  /** A guild as GUILD_CREATE carries it, larger with its scale: about 16 KB a unit. */
  Tree created(int scale) {
    return settings()
        .with("joined_at", dice.timestamp())
        .with("large", scale > 20)
        .with("member_count", 40 * scale)
        .with("roles", dice.list(6 * scale, this::role))
        .with("emojis", dice.list(5 * scale, this::emoji))
        .with("stickers", dice.list(scale, this::sticker))
        .with("channels", dice.list(8 * scale, this::channel))
        .with("threads", dice.list(scale, this::thread))
        .with("members", dice.list(10 * scale, people::member))
        .with("presences", dice.list(8 * scale, people::presence))
        .with("voice_states", dice.list(2 * scale, people::voiceState))
        .with("stage_instances", List.of())
        .with("guild_scheduled_events", List.of())
        .with("soundboard_sounds", dice.list(scale, this::sound));
  }

  private Tree settings() {
    return Tree.of()
        .with("id", dice.id())
        .with("name", dice.name())
        .with("icon", dice.hex(32))
        .with("splash", null)
        .with("discovery_splash", null)
        .with("owner_id", dice.id())
        .with("region", "deprecated")
        .with("afk_channel_id", null)
        .with("afk_timeout", 300)
        .with("widget_enabled", false)
        .with("widget_channel_id", null)
        .with("verification_level", 2)
        .with("default_message_notifications", 1)
        .with("explicit_content_filter", 2)
        .with("features", List.of("COMMUNITY", "NEWS", "INVITE_SPLASH", "SOUNDBOARD"))
        .with("mfa_level", 1)
        .with("application_id", null)
        .with("system_channel_id", dice.id())
        .with("system_channel_flags", 4)
        .with("rules_channel_id", dice.id())
        .with("max_presences", null)
        .with("max_members", 500_000)
        .with("vanity_url_code", null)
        .with("description", dice.sentence(9))
        .with("banner", dice.hex(32))
        .with("premium_tier", 2)
        .with("premium_subscription_count", 9)
        .with("preferred_locale", "en-GB")
        .with("public_updates_channel_id", dice.id())
        .with("max_video_channel_users", 25)
        .with("max_stage_video_channel_users", 150)
        .with("nsfw_level", 0)
        .with("premium_progress_bar_enabled", true)
        .with("safety_alerts_channel_id", null)
        .with("unavailable", false);
  }

  private Tree role() {
    int color = dice.below(1 << 24);
    return Tree.of()
        .with("id", dice.id())
        .with("name", dice.name())
        .with("color", color)
        .with(
            "colors",
            Tree.of()
                .with("primary_color", color)
                .with("secondary_color", null)
                .with("tertiary_color", null))
        .with("hoist", dice.chance(20))
        .with("icon", null)
        .with("unicode_emoji", null)
        .with("position", dice.below(200))
        .with("permissions", dice.pick("0", "1024", "2222085723512897", "377957190656"))
        .with("managed", dice.chance(10))
        .with("mentionable", dice.chance(30))
        .with("flags", 0)
        .maybe("tags", dice.sometimes(10, () -> Tree.of().with("bot_id", dice.id())));
  }

  private Tree emoji() {
    return Tree.of()
        .with("id", dice.id())
        .with("name", "e" + dice.hex(6))
        .with("roles", List.of())
        .with("require_colons", true)
        .with("managed", false)
        .with("animated", dice.chance(30))
        .with("available", true);
  }

  private Tree sticker() {
    return Tree.of()
        .with("id", dice.id())
        .with("name", dice.name())
        .with("description", dice.sentence(4))
        .with("tags", "wave")
        .with("type", 2)
        .with("format_type", 1)
        .with("available", true)
        .with("guild_id", dice.id());
  }

  private Tree channel() {
    boolean voice = dice.chance(25);
    Tree channel =
        Tree.of()
            .with("id", dice.id())
            .with("type", voice ? 2 : 0)
            .with("name", dice.name())
            .with("position", dice.below(300))
            .with("parent_id", dice.id())
            .with("flags", 0)
            .with("nsfw", false)
            .with("rate_limit_per_user", 0)
            .with("last_message_id", dice.id())
            .with("permission_overwrites", dice.list(dice.below(5), this::overwrite));
    return voice
        ? channel.with("bitrate", 64_000).with("user_limit", 0).with("rtc_region", null)
        : channel
            .with("topic", dice.sometimes(60, () -> dice.sentence(8)))
            .maybe("last_pin_timestamp", dice.sometimes(40, dice::timestamp));
  }

  private Tree overwrite() {
    return Tree.of()
        .with("id", dice.id())
        .with("type", dice.below(2))
        .with("allow", dice.pick("0", "1024", "3072"))
        .with("deny", dice.pick("0", "2048", "8796093022208"));
  }

  private Tree thread() {
    return Tree.of()
        .with("id", dice.id())
        .with("type", 11)
        .with("guild_id", dice.id())
        .with("name", dice.name())
        .with("owner_id", dice.id())
        .with("parent_id", dice.id())
        .with("last_message_id", dice.id())
        .with("rate_limit_per_user", 0)
        .with("message_count", dice.below(50))
        .with("member_count", dice.below(50))
        .with("total_message_sent", dice.below(90))
        .with("flags", 0)
        .with(
            "thread_metadata",
            Tree.of()
                .with("archived", false)
                .with("auto_archive_duration", 1440)
                .with("archive_timestamp", dice.timestamp())
                .with("locked", false)
                .with("create_timestamp", dice.timestamp()));
  }

  private Tree sound() {
    return Tree.of()
        .with("name", dice.name())
        .with("sound_id", dice.id())
        .with("volume", dice.pick(0.5, 0.75, 0.81))
        .with("emoji_id", null)
        .with("emoji_name", dice.emoji())
        .with("guild_id", dice.id())
        .with("available", true);
  }

  /** A chunk of members, as GUILD_MEMBERS_CHUNK carries it. */
  Tree chunk(int members) {
    return Tree.of()
        .with("guild_id", dice.id())
        .with("members", dice.list(members, people::member))
        .with("chunk_index", 3)
        .with("chunk_count", 40)
        .with("nonce", dice.hex(16));
  }
}
