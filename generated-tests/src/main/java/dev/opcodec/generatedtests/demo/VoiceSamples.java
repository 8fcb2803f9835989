package dev.opcodec.generatedtests.demo;

import dev.opcodec.runtime.gateway.CallConnectCommand;
import dev.opcodec.runtime.gateway.LobbyConnectCommand;
import dev.opcodec.runtime.gateway.LobbyDisconnectCommand;
import dev.opcodec.runtime.gateway.LobbyVoiceParticipation;
import dev.opcodec.runtime.gateway.LobbyVoiceStatesUpdateCommand;
import dev.opcodec.runtime.gateway.SpeedTestCreateCommand;
import dev.opcodec.runtime.gateway.SpeedTestDeleteCommand;
import dev.opcodec.runtime.gateway.VoiceServerPingCommand;
import dev.opcodec.runtime.gateway.VoiceStateUpdateCommand;
import java.util.List;

/** Voice channels, calls, lobbies and speed tests. */
final class VoiceSamples {
  private VoiceSamples() {}

  static List<CommandSample> all() {
    return List.of(
        new CommandSample(
            "VOICE_STATE_UPDATE",
            VoiceStateUpdateCommand.builder()
                .guildId(41771983423143937L)
                .channelId(127121515262115840L)
                .selfMute(false)
                .selfDeaf(true)
                .build(),
            """
            {"op": 4, "d": {"guild_id": "41771983423143937", "channel_id": "127121515262115840",
                            "self_mute": false, "self_deaf": true}}
            """),
        new CommandSample(
            "VOICE_SERVER_PING",
            VoiceServerPingCommand.INSTANCE,
            """
            {"op": 5, "d": null}
            """),
        new CommandSample(
            "CALL_CONNECT",
            new CallConnectCommand(127121515262115840L),
            """
            {"op": 13, "d": {"channel_id": "127121515262115840"}}
            """),
        new CommandSample(
            "LOBBY_CONNECT",
            new LobbyConnectCommand(613425648685547541L, "b0b4-4d8e"),
            """
            {"op": 15, "d": {"lobby_id": "613425648685547541", "lobby_secret": "b0b4-4d8e"}}
            """),
        new CommandSample(
            "LOBBY_DISCONNECT",
            new LobbyDisconnectCommand(613425648685547541L),
            """
            {"op": 16, "d": {"lobby_id": "613425648685547541"}}
            """),
        new CommandSample(
            "LOBBY_VOICE_STATES_UPDATE",
            new LobbyVoiceStatesUpdateCommand(
                List.of(
                    LobbyVoiceParticipation.builder()
                        .lobbyId(613425648685547541L)
                        .selfMute(true)
                        .selfDeaf(false)
                        .build())),
            """
            {"op": 17, "d": [{"lobby_id": "613425648685547541", "self_mute": true, "self_deaf": false}]}
            """),
        new CommandSample(
            "SPEED_TEST_CREATE",
            SpeedTestCreateCommand.builder().preferredRegion("rotterdam").build(),
            """
            {"op": 32, "d": {"preferred_region": "rotterdam"}}
            """),
        new CommandSample(
            "SPEED_TEST_DELETE",
            SpeedTestDeleteCommand.INSTANCE,
            """
            {"op": 33, "d": null}
            """));
  }
}
