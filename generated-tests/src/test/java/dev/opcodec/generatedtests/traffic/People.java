package dev.opcodec.generatedtests.traffic;

import java.util.List;

/** Users, members, what they are doing. */
final class People {
  private final Dice dice;

  People(Dice dice) {
    this.dice = dice;
  }

  Tree user() {
    return Tree.of()
        .with("id", dice.id())
        .with("username", dice.handle())
        .with("discriminator", "0")
        .with("global_name", dice.sometimes(80, dice::name))
        .with("avatar", dice.sometimes(85, () -> dice.hex(32)))
        .maybe("bot", dice.sometimes(10, () -> true))
        .with("public_flags", dice.pick(0, 0, 64, 256, 4_194_304))
        .with("avatar_decoration_data", dice.sometimes(20, this::decoration))
        .with("primary_guild", dice.sometimes(30, this::primaryGuild))
        .with("collectibles", dice.sometimes(10, this::collectibles));
  }

  private Tree decoration() {
    return Tree.of()
        .with("asset", "a_" + dice.hex(32))
        .with("sku_id", dice.id())
        .with("expires_at", null);
  }

  private Tree primaryGuild() {
    return Tree.of()
        .with("identity_guild_id", dice.id())
        .with("identity_enabled", true)
        .with("tag", "T" + dice.below(1000))
        .with("badge", dice.hex(32));
  }

  private Tree collectibles() {
    return Tree.of()
        .with(
            "nameplate",
            Tree.of()
                .with("sku_id", dice.id())
                .with("asset", "nameplates/" + dice.handle() + "/")
                .with("label", "COLLECTIBLES_" + dice.below(99))
                .with("palette", dice.pick("cobalt", "teal", "berry"))
                .with("expires_at", null));
  }

  /** A member without the user, as messages carry it. */
  Tree memberAlone() {
    return Tree.of()
        .with("nick", dice.sometimes(25, dice::name))
        .with("avatar", dice.sometimes(5, () -> dice.hex(32)))
        .with("banner", null)
        .with("roles", dice.list(dice.below(7), dice::id))
        .with("joined_at", dice.timestamp())
        .with("premium_since", dice.sometimes(8, dice::timestamp))
        .with("deaf", false)
        .with("mute", dice.chance(5))
        .with("flags", dice.pick(0, 0, 1, 2))
        .with("pending", false)
        .with("communication_disabled_until", null);
  }

  Tree member() {
    return memberAlone().with("user", user());
  }

  Tree presence() {
    String status = dice.pick("online", "idle", "dnd");
    return Tree.of()
        .with("user", Tree.of().with("id", dice.id()))
        .with("status", status)
        .with("activities", dice.list(dice.below(3), this::activity))
        .with("client_status", Tree.of().with(dice.pick("desktop", "mobile", "web"), status));
  }

  private Tree activity() {
    return dice.chance(40) ? customStatus() : game();
  }

  private Tree customStatus() {
    return Tree.of()
        .with("type", 4)
        .with("name", "Custom Status")
        .with("id", "custom")
        .with("state", dice.sentence(4))
        .with("created_at", dice.millis())
        .maybe("emoji", dice.sometimes(40, () -> Tree.of().with("name", dice.emoji())));
  }

  private Tree game() {
    return Tree.of()
        .with("type", 0)
        .with("name", dice.name())
        .with("id", dice.hex(16))
        .with("created_at", dice.millis())
        .with("application_id", dice.id())
        .with("details", dice.sentence(5))
        .with("state", dice.sentence(3))
        .with("session_id", dice.hex(32))
        .with("timestamps", Tree.of().with("start", dice.millis()))
        .maybe("party", dice.sometimes(30, this::party))
        .maybe(
            "assets",
            dice.sometimes(
                70,
                () ->
                    Tree.of()
                        .with("large_image", dice.id())
                        .with("large_text", dice.sentence(3))
                        .with("small_image", dice.id())));
  }

  private Tree party() {
    return Tree.of().with("id", dice.hex(32)).with("size", List.of(dice.below(4), 4));
  }

  Tree voiceState() {
    return Tree.of()
        .with("channel_id", dice.id())
        .with("user_id", dice.id())
        .with("session_id", dice.hex(32))
        .with("deaf", false)
        .with("mute", false)
        .with("self_deaf", dice.chance(30))
        .with("self_mute", dice.chance(60))
        .maybe("self_stream", dice.sometimes(10, () -> true))
        .with("self_video", false)
        .with("suppress", false)
        .with("request_to_speak_timestamp", null);
  }
}
