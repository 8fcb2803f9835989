package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.ReadySupplementalEvent;
import dev.opcodec.runtime.gateway.SupplementalGuild;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** READY_SUPPLEMENTAL says nothing of a guild that cannot be reached but its id. */
class SupplementalGuildsTest {
  @Test
  void one_guild_out_of_reach_does_not_cost_the_user_the_others() {
    String json =
        """
        {"merged_presences":{"guilds":[],"friends":[]},"merged_members":[[],[]],
         "lazy_private_channels":[],"guilds":[
           {"voice_states":[],"id":"1","activity_instances":[]},
           {"id":"2"}],
         "game_invites":[],"disclose":[]}""";
    ReadySupplementalEvent event =
        ReadySupplementalEvent.CODEC.decode(json.getBytes(StandardCharsets.UTF_8));
    assertThat(event.guilds()).extracting(SupplementalGuild::id).containsExactly(1L, 2L);
    assertThat(event.guilds().get(0).voiceStates()).isEmpty();
    assertThat(event.guilds().get(1).voiceStates()).isNull();
  }
}
