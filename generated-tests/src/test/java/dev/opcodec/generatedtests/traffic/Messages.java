package dev.opcodec.generatedtests.traffic;

import java.util.List;

/** Messages of many forms: short talk, replies, files, links, a bot's buttons. */
final class Messages {
  private final Dice dice;
  private final People people;

  Messages(Dice dice) {
    this.dice = dice;
    people = new People(dice);
  }

  /** A message in a guild, as MESSAGE_CREATE carries it. */
  Tree created() {
    return message()
        .with("channel_type", 0)
        .with("guild_id", dice.id())
        .with("member", people.memberAlone())
        .maybe("referenced_message", dice.sometimes(25, this::message));
  }

  private Tree message() {
    boolean reply = dice.chance(25);
    return Tree.of()
        .with("id", dice.id())
        .with("channel_id", dice.id())
        .with("type", reply ? 19 : 0)
        .with("author", people.user())
        .with("content", content())
        .with("timestamp", dice.timestamp())
        .with("edited_timestamp", dice.sometimes(10, dice::timestamp))
        .with("tts", false)
        .with("mention_everyone", false)
        .with("mentions", dice.list(dice.chance(25) ? 1 : 0, this::mention))
        .with("mention_roles", dice.list(dice.chance(5) ? 1 : 0, dice::id))
        .with("attachments", dice.list(dice.chance(20) ? 1 + dice.below(2) : 0, this::attachment))
        .with("embeds", dice.list(dice.chance(20) ? 1 + dice.below(2) : 0, this::embed))
        .with("components", dice.list(dice.chance(15) ? 1 : 0, this::row))
        .with("pinned", false)
        .with("flags", 0)
        .with("nonce", dice.id())
        .maybe("reactions", dice.sometimes(15, () -> dice.list(1 + dice.below(3), this::reaction)))
        .maybe("message_reference", reply ? reference() : null);
  }

  private String content() {
    String text = dice.sentence(1 + dice.below(40));
    if (dice.chance(15)) {
      return text + "\n\"" + dice.sentence(6) + "\" \\o/ <@" + dice.id() + ">";
    }
    return text;
  }

  private Tree mention() {
    return people.user().with("member", people.memberAlone());
  }

  private Tree reference() {
    return Tree.of()
        .with("type", 0)
        .with("message_id", dice.id())
        .with("channel_id", dice.id())
        .with("guild_id", dice.id());
  }

  private Tree attachment() {
    String path = dice.id() + "/" + dice.id() + "/" + dice.handle() + ".png";
    return Tree.of()
        .with("id", dice.id())
        .with("filename", dice.handle() + ".png")
        .with("content_type", "image/png")
        .with("size", dice.below(8_000_000))
        .with("url", "https://files.example/" + path + "?ex=" + dice.hex(8) + "&hm=" + dice.hex(64))
        .with("proxy_url", "https://media.example/" + path + "?ex=" + dice.hex(8))
        .with("width", 1 + dice.below(4000))
        .with("height", 1 + dice.below(4000))
        .with("placeholder", dice.hex(28))
        .with("placeholder_version", 1)
        .with("content_scan_version", 2);
  }

  private Tree embed() {
    return Tree.of()
        .with("type", "rich")
        .with("title", dice.sentence(5))
        .with("description", dice.sentence(25))
        .with("url", "https://site.example/" + dice.handle())
        .with("color", dice.below(1 << 24))
        .maybe("timestamp", dice.sometimes(30, dice::timestamp))
        .maybe("fields", dice.sometimes(50, () -> dice.list(1 + dice.below(4), this::embedField)))
        .maybe("thumbnail", dice.sometimes(40, this::picture))
        .maybe("footer", dice.sometimes(40, () -> Tree.of().with("text", dice.sentence(4))))
        .maybe("author", dice.sometimes(30, () -> Tree.of().with("name", dice.name())));
  }

  private Tree embedField() {
    return Tree.of()
        .with("name", dice.sentence(2))
        .with("value", dice.sentence(6))
        .with("inline", dice.chance(50));
  }

  private Tree picture() {
    String path = dice.handle() + ".webp";
    return Tree.of()
        .with("url", "https://site.example/" + path)
        .with("proxy_url", "https://media.example/" + path)
        .with("width", 320)
        .with("height", 200)
        .with("flags", 0);
  }

  private Tree row() {
    return Tree.of()
        .with("type", 1)
        .with("id", 1)
        .with("components", dice.list(1 + dice.below(4), this::button));
  }

  private Tree button() {
    return Tree.of()
        .with("type", 2)
        .with("id", 2 + dice.below(9))
        .with("style", 1 + dice.below(4))
        .with("label", dice.sentence(2))
        .with("custom_id", "choice:" + dice.hex(12));
  }

  private Tree reaction() {
    Object id = dice.sometimes(50, dice::id);
    int count = 1 + dice.below(30);
    return Tree.of()
        .with("emoji", Tree.of().with("id", id).with("name", dice.emoji()))
        .with("count", count)
        .with("count_details", Tree.of().with("burst", 0).with("normal", count))
        .with("burst_colors", List.of())
        .with("me_burst", false)
        .with("me", dice.chance(20));
  }
}
