package dev.opcodec.runtime.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.opcodec.runtime.gateway.PresenceUpdateCommand;
import dev.opcodec.runtime.gateway.RequestGuildMembersCommand;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.machine.QuotaKey;
import dev.opcodec.runtime.session.machine.SendLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Which commands have a quota of their own: the only place that ties opcodes to quotas. It looks at
 * what goes over the wire, so that classes of an extension count too.
 */
final class SendQuotas {
  private static final List<QuotaKey> PRESENCE =
      List.of(new QuotaKey(SendLimits.PRESENCE_UPDATES, 0));

  private SendQuotas() {}

  /**
   * What a command counts against.
   *
   * @param frame reads the command as a frame; called only where the opcode does not tell
   */
  static List<QuotaKey> of(int opcode, Supplier<RawFrame> frame) {
    return switch (opcode) {
      case PresenceUpdateCommand.OPCODE -> PRESENCE;
      case RequestGuildMembersCommand.OPCODE -> guilds(frame.get().d().tree());
      default -> List.of();
    };
  }

  /** SEND-5: a presence in IDENTIFY is an update of it too. */
  static List<QuotaKey> ofIdentify(boolean withPresence) {
    return withPresence ? PRESENCE : List.of();
  }

  /** SEND-6: only an empty query without a limit asks for all members. */
  private static List<QuotaKey> guilds(JsonNode d) {
    boolean all =
        d.path("query").isTextual()
            && d.path("query").textValue().isEmpty()
            && d.path("limit").asLong(-1) == 0;
    JsonNode guilds = d.path("guild_id");
    List<QuotaKey> keys = new ArrayList<>();
    if (all && guilds.isArray()) {
      guilds.forEach(guild -> keys.add(allOf(guild)));
    } else if (all) {
      keys.add(allOf(guilds));
    }
    return keys;
  }

  private static QuotaKey allOf(JsonNode guild) {
    return new QuotaKey(SendLimits.ALL_MEMBERS, id(guild));
  }

  /** As a number where it is one; two ids that are none share a quota. */
  private static long id(JsonNode guild) {
    try {
      return Long.parseUnsignedLong(guild.asText());
    } catch (NumberFormatException noId) {
      return 0;
    }
  }
}
