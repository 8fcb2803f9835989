package dev.opcodec.generatedtests.demo;

import dev.opcodec.runtime.codec.OneOrMany;
import dev.opcodec.runtime.gateway.ForumUnreadRequestThread;
import dev.opcodec.runtime.gateway.GetDeletedEntityIdsNotMatchingHashCommand;
import dev.opcodec.runtime.gateway.GuildSubscriptionsCommand;
import dev.opcodec.runtime.gateway.IntegerIntegerTuple;
import dev.opcodec.runtime.gateway.RequestForumUnreadsCommand;
import dev.opcodec.runtime.gateway.RequestGuildApplicationCommandsCommand;
import dev.opcodec.runtime.gateway.RequestGuildMembersCommand;
import dev.opcodec.runtime.gateway.RequestLastMessagesCommand;
import dev.opcodec.runtime.gateway.RequestSoundboardSoundsCommand;
import dev.opcodec.runtime.gateway.SearchRecentMembersCommand;
import java.util.List;
import java.util.Map;

/** What is asked of guilds and their channels. */
final class GuildSamples {
  private GuildSamples() {}

  static List<CommandSample> all() {
    return List.of(
        new CommandSample(
            "REQUEST_GUILD_MEMBERS",
            RequestGuildMembersCommand.builder()
                .guildId(OneOrMany.one(41771983423143937L))
                .query("")
                .limit(0L)
                .nonce("all-members")
                .build(),
            """
            {"op": 8, "d": {"guild_id": "41771983423143937", "query": "", "limit": 0,
                            "nonce": "all-members"}}
            """),
        new CommandSample(
            "GUILD_SUBSCRIPTIONS",
            GuildSubscriptionsCommand.builder()
                .guildId(41771983423143937L)
                .typing(true)
                .channels(Map.of(127121515262115840L, List.of(new IntegerIntegerTuple(0, 99))))
                .build(),
            """
            {"op": 14, "d": {"guild_id": "41771983423143937", "typing": true,
                             "channels": {"127121515262115840": [[0, 99]]}}}
            """),
        new CommandSample(
            "REQUEST_GUILD_APPLICATION_COMMANDS",
            RequestGuildApplicationCommandsCommand.builder()
                .guildId(41771983423143937L)
                .nonce("1187")
                .query("pla")
                .limit(25L)
                .build(),
            """
            {"op": 24, "d": {"guild_id": "41771983423143937", "nonce": "1187", "query": "pla",
                             "limit": 25}}
            """),
        new CommandSample(
            "REQUEST_FORUM_UNREADS",
            new RequestForumUnreadsCommand(
                41771983423143937L,
                127121515262115840L,
                List.of(
                    new ForumUnreadRequestThread(613425648685547541L, 613425648685547999L),
                    new ForumUnreadRequestThread(613425648685547542L, null))),
            """
            {"op": 28, "d": {"guild_id": "41771983423143937", "channel_id": "127121515262115840",
                             "threads": [{"thread_id": "613425648685547541",
                                          "ack_message_id": "613425648685547999"},
                                         {"thread_id": "613425648685547542",
                                          "ack_message_id": null}]}}
            """),
        new CommandSample(
            "GET_DELETED_ENTITY_IDS_NOT_MATCHING_HASH",
            new GetDeletedEntityIdsNotMatchingHashCommand(
                41771983423143937L, "4157704578", "0", "12", "987654321"),
            """
            {"op": 30, "d": {"guild_id": "41771983423143937", "channel_ids_hash": "4157704578",
                             "role_ids_hash": "0", "emoji_ids_hash": "12",
                             "sticker_ids_hash": "987654321"}}
            """),
        new CommandSample(
            "REQUEST_SOUNDBOARD_SOUNDS",
            new RequestSoundboardSoundsCommand(List.of(41771983423143937L, 613425648685547541L)),
            """
            {"op": 31, "d": {"guild_ids": ["41771983423143937", "613425648685547541"]}}
            """),
        new CommandSample(
            "REQUEST_LAST_MESSAGES",
            new RequestLastMessagesCommand(41771983423143937L, List.of(127121515262115840L)),
            """
            {"op": 34, "d": {"guild_id": "41771983423143937", "channel_ids": ["127121515262115840"]}}
            """),
        new CommandSample(
            "SEARCH_RECENT_MEMBERS",
            SearchRecentMembersCommand.builder()
                .guildId(41771983423143937L)
                .query("")
                .continuationToken(null)
                .build(),
            """
            {"op": 35, "d": {"guild_id": "41771983423143937", "query": "",
                             "continuation_token": null}}
            """));
  }
}
