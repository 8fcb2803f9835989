package dev.opcodec.generatedtests.traffic;

import java.util.List;

/** What clients send. */
final class Commands {
  private final Dice dice;

  Commands(Dice dice) {
    this.dice = dice;
  }

  Tree identify() {
    return Tree.of()
        .with("token", "made-up." + dice.hex(6) + "." + dice.hex(38))
        .with(
            "properties",
            Tree.of().with("os", "linux").with("browser", dice.name()).with("device", dice.name()))
        .with("compress", false)
        .with("large_threshold", 250)
        .with("shard", List.of(dice.below(16), 16))
        .with("intents", 53_608_447)
        .with(
            "presence",
            Tree.of()
                .with("status", "online")
                .with("since", null)
                .with("afk", false)
                .with(
                    "activities",
                    List.of(
                        Tree.of().with("name", dice.sentence(3)).with("type", 3),
                        Tree.of()
                            .with("name", "Custom")
                            .with("type", 4)
                            .with("state", dice.sentence(6)))));
  }

  Tree streamCreate() {
    return Tree.of()
        .with("type", "guild")
        .with("guild_id", dice.id())
        .with("channel_id", dice.id())
        .with("preferred_region", dice.pick("rotterdam", "singapore", null));
  }

  Tree forumUnreads() {
    return Tree.of()
        .with("guild_id", dice.id())
        .with("channel_id", dice.id())
        .with(
            "threads",
            dice.list(
                5, () -> Tree.of().with("thread_id", dice.id()).with("ack_message_id", dice.id())));
  }
}
