package dev.opcodec.peers.throughput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.opcodec.peers.fixtures.Community;
import dev.opcodec.peers.fixtures.Happenings;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/** The dispatches of one connection: READY, all guilds, and then the daily mix of a large bot. */
final class Traffic {
  private static final int GUILDS = 40;
  private static final int CHANNELS = 60;
  private static final int MEMBERS = 120;

  private final SplittableRandom random = new SplittableRandom(20_260_101);
  private final List<Community> communities = new ArrayList<>();
  private final List<Happenings> happenings = new ArrayList<>();

  Traffic() {
    for (int i = 0; i < GUILDS; i++) {
      Community community = new Community(i, CHANNELS, MEMBERS);
      communities.add(community);
      happenings.add(new Happenings(community, i));
    }
  }

  /**
   * @param to takes names of events and their data, in order
   */
  void start(BiConsumer<String, JsonNode> to) {
    ObjectNode ready = JsonNodeFactory.instance.objectNode();
    ready.put("v", 10).put("session_id", "0123456789abcdef").put("session_type", "normal");
    ready.put("resume_gateway_url", "ws://127.0.0.1:1/");
    ObjectNode user = ready.putObject("user").put("id", Community.BOT).put("username", "opcodec");
    user.put("discriminator", "0").putNull("global_name").putNull("avatar").put("bot", true);
    user.put("verified", true).put("mfa_enabled", false).put("flags", 0).putNull("email");
    ready.putObject("application").put("id", Community.BOT).put("flags", 0);
    ready.putArray("shard").add(0).add(1);
    for (String empty : List.of("private_channels", "relationships", "presences", "_trace")) {
      ready.putArray(empty);
    }
    ArrayNode guilds = ready.putArray("guilds");
    communities.forEach(community -> guilds.add(community.unavailable()));
    to.accept("READY", ready);
    communities.forEach(community -> to.accept("GUILD_CREATE", community.guildCreate()));
  }

  /** So many dispatches, and the marker as the last two of them. */
  void mix(int count, Marker marker, BiConsumer<String, JsonNode> to) {
    for (int i = 0; i < count - 2; i++) {
      next(random.nextInt(10_000), to);
    }
    Happenings last = happenings.get(0);
    to.accept("MESSAGE_CREATE", last.message(marker.text()));
    to.accept("VOICE_STATE_UPDATE", last.voiceStateUpdate().put("session_id", marker.text()));
  }

  /** In ten thousand: 2 guilds, half presences, a fifth messages, and so on. */
  private void next(int dice, BiConsumer<String, JsonNode> to) {
    int which = random.nextInt(GUILDS);
    Happenings here = happenings.get(which);
    if (dice < 2) {
      to.accept("GUILD_CREATE", communities.get(which).guildCreate());
    } else if (dice < 5_000) {
      to.accept("PRESENCE_UPDATE", here.presenceUpdate());
    } else if (dice < 7_000) {
      to.accept("MESSAGE_CREATE", here.messageCreate());
    } else if (dice < 8_200) {
      to.accept("TYPING_START", here.typingStart());
    } else if (dice < 9_000) {
      to.accept("GUILD_MEMBER_UPDATE", here.guildMemberUpdate());
    } else if (dice < 9_500) {
      to.accept("VOICE_STATE_UPDATE", here.voiceStateUpdate());
    } else {
      to.accept("MESSAGE_REACTION_ADD", here.messageReactionAdd());
    }
  }
}
