package dev.opcodec.generatedtests.demo;

import dev.opcodec.generatedtests.acme.StreamCreateCommand;
import dev.opcodec.generatedtests.acme.StreamType;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.EmbeddedActivityCloseCommand;
import dev.opcodec.runtime.gateway.EmbeddedActivityLaunchCommand;
import dev.opcodec.runtime.gateway.EmbeddedActivityUpdateCommand;
import dev.opcodec.runtime.gateway.EmbeddedActivityUpdateCommandEmbeddedActivity;
import dev.opcodec.runtime.gateway.StreamDeleteCommand;
import dev.opcodec.runtime.gateway.StreamPingCommand;
import dev.opcodec.runtime.gateway.StreamSetPausedCommand;
import dev.opcodec.runtime.gateway.StreamWatchCommand;
import java.util.List;

/** Streams and embedded activities. */
final class StreamSamples {
  private static final String STREAM_KEY =
      "guild:41771983423143937:127121515262115840:852892297661906993";

  private StreamSamples() {}

  static List<CommandSample> all() {
    return List.of(
        new CommandSample(
            "STREAM_CREATE",
            StreamCreateCommand.builder()
                .type(StreamType.GUILD)
                .guildId(41771983423143937L)
                .channelId(127121515262115840L)
                .preferredRegion((String) null)
                .build(),
            """
            {"op": 18, "d": {"type": "guild", "guild_id": "41771983423143937",
                             "channel_id": "127121515262115840", "preferred_region": null}}
            """),
        new CommandSample(
            "STREAM_DELETE",
            new StreamDeleteCommand(STREAM_KEY),
            """
            {"op": 19, "d": {"stream_key": "guild:41771983423143937:127121515262115840:852892297661906993"}}
            """),
        new CommandSample(
            "STREAM_WATCH",
            new StreamWatchCommand(STREAM_KEY),
            """
            {"op": 20, "d": {"stream_key": "guild:41771983423143937:127121515262115840:852892297661906993"}}
            """),
        new CommandSample(
            "STREAM_PING",
            new StreamPingCommand(STREAM_KEY),
            """
            {"op": 21, "d": {"stream_key": "guild:41771983423143937:127121515262115840:852892297661906993"}}
            """),
        new CommandSample(
            "STREAM_SET_PAUSED",
            new StreamSetPausedCommand(STREAM_KEY, true),
            """
            {"op": 22, "d": {"stream_key": "guild:41771983423143937:127121515262115840:852892297661906993",
                             "paused": true}}
            """),
        new CommandSample(
            "EMBEDDED_ACTIVITY_LAUNCH",
            new EmbeddedActivityLaunchCommand(
                41771983423143937L,
                127121515262115840L,
                RawJson.of("{\"application_id\":\"755600276941176913\"}")),
            """
            {"op": 25, "d": {"guild_id": "41771983423143937", "channel_id": "127121515262115840",
                             "embedded_activity": {"application_id": "755600276941176913"}}}
            """),
        new CommandSample(
            "EMBEDDED_ACTIVITY_CLOSE",
            EmbeddedActivityCloseCommand.builder()
                .guildId(null)
                .channelId(127121515262115840L)
                .applicationId(755600276941176913L)
                .build(),
            """
            {"op": 26, "d": {"guild_id": null, "channel_id": "127121515262115840",
                             "application_id": "755600276941176913"}}
            """),
        new CommandSample(
            "EMBEDDED_ACTIVITY_UPDATE",
            new EmbeddedActivityUpdateCommand(
                41771983423143937L,
                127121515262115840L,
                new EmbeddedActivityUpdateCommandEmbeddedActivity(755600276941176913L)),
            """
            {"op": 27, "d": {"guild_id": "41771983423143937", "channel_id": "127121515262115840",
                             "embedded_activity": {"application_id": "755600276941176913"}}}
            """));
  }
}
