package dev.opcodec.generatedtests.demo;

import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.ActivityType;
import dev.opcodec.runtime.gateway.PresenceUpdateCommand;
import dev.opcodec.runtime.gateway.RemoteCommandCommand;
import dev.opcodec.runtime.gateway.SentActivity;
import dev.opcodec.runtime.gateway.StatusType;
import java.util.List;

/** Presence, and messages to the same user's other sessions. */
final class OtherSamples {
  private OtherSamples() {}

  static List<CommandSample> all() {
    return List.of(
        new CommandSample(
            "PRESENCE_UPDATE",
            PresenceUpdateCommand.builder()
                .since(null)
                .activities(
                    List.of(
                        SentActivity.builder().name("chess").type(ActivityType.PLAYING).build()))
                .status(StatusType.ONLINE)
                .afk(false)
                .build(),
            """
            {"op": 3, "d": {"since": null, "activities": [{"name": "chess", "type": 0}],
                            "status": "online", "afk": false}}
            """),
        new CommandSample(
            "REMOTE_COMMAND",
            new RemoteCommandCommand(
                "30f32c5d54ae86130fc4a215c7474263",
                RawJson.of("{\"type\":\"VOICE_STATE_UPDATE\",\"self_mute\":true}")),
            """
            {"op": 29, "d": {"target_session_id": "30f32c5d54ae86130fc4a215c7474263",
                             "payload": {"type": "VOICE_STATE_UPDATE", "self_mute": true}}}
            """));
  }
}
