package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.generatedtests.reflect.Codecs;
import dev.opcodec.generatedtests.reflect.RandomChoices;
import dev.opcodec.generatedtests.reflect.ValueMaker;
import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.gateway.ActionRow;
import dev.opcodec.runtime.gateway.AuditLogEntry;
import dev.opcodec.runtime.gateway.AvailableGuild;
import dev.opcodec.runtime.gateway.BotReady;
import dev.opcodec.runtime.gateway.ChannelCreateEvent;
import dev.opcodec.runtime.gateway.Embed;
import dev.opcodec.runtime.gateway.ForumChannel;
import dev.opcodec.runtime.gateway.GuildMemberListUpdateEvent;
import dev.opcodec.runtime.gateway.GuildMembersChunkEvent;
import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.Interaction;
import dev.opcodec.runtime.gateway.Message;
import dev.opcodec.runtime.gateway.PlayingActivity;
import dev.opcodec.runtime.gateway.Presence;
import dev.opcodec.runtime.gateway.RateLimitedEvent;
import dev.opcodec.runtime.gateway.ReadyEvent;
import dev.opcodec.runtime.gateway.RequestGuildMembersCommand;
import dev.opcodec.runtime.gateway.RoleTags;
import dev.opcodec.runtime.gateway.StreamCreateCommand;
import dev.opcodec.runtime.gateway.ThreadChannel;
import dev.opcodec.runtime.gateway.User;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is in a record comes back from its JSON. */
class RandomRecordsTest {
  private static final List<Class<?>> TYPES =
      List.of(
          ActionRow.class,
          AuditLogEntry.class,
          AvailableGuild.class,
          ThreadChannel.class,
          ForumChannel.class,
          ChannelCreateEvent.class,
          PlayingActivity.class,
          BotReady.class,
          Embed.class,
          GuildMemberListUpdateEvent.class,
          GuildMembersChunkEvent.class,
          IdentifyCommand.class,
          Interaction.class,
          Message.class,
          Presence.class,
          RateLimitedEvent.class,
          ReadyEvent.class,
          RequestGuildMembersCommand.class,
          RoleTags.class,
          StreamCreateCommand.class,
          User.class);

  @Property(tries = 400)
  void a_record_is_read_as_it_was_written(@ForAll("types") Class<?> type, @ForAll long seed) {
    JsonCodec<Object> codec = Codecs.of(type);
    Object value = new ValueMaker(new RandomChoices(seed)).record(type);

    assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
  }

  @Provide
  Arbitrary<Class<?>> types() {
    return Arbitraries.of(TYPES);
  }
}
