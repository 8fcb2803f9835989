package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.codec.Omittable;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.AnnouncementChannel;
import dev.opcodec.runtime.gateway.CategoryChannel;
import dev.opcodec.runtime.gateway.Channel;
import dev.opcodec.runtime.gateway.ChannelCreateEvent;
import dev.opcodec.runtime.gateway.ChannelType;
import dev.opcodec.runtime.gateway.DirectoryChannel;
import dev.opcodec.runtime.gateway.DmChannel;
import dev.opcodec.runtime.gateway.ForumChannel;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.GroupDmChannel;
import dev.opcodec.runtime.gateway.GuildChannel;
import dev.opcodec.runtime.gateway.LobbyChannel;
import dev.opcodec.runtime.gateway.PartialChannel;
import dev.opcodec.runtime.gateway.PrivateChannel;
import dev.opcodec.runtime.gateway.StageChannel;
import dev.opcodec.runtime.gateway.StoreChannel;
import dev.opcodec.runtime.gateway.TextChannel;
import dev.opcodec.runtime.gateway.ThreadChannel;
import dev.opcodec.runtime.gateway.ThreadCreateEvent;
import dev.opcodec.runtime.gateway.VoiceChannel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The type of a channel says of which kind it is. */
class ChannelKindsTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  static List<Arguments> kinds() {
    return List.of(
        Arguments.of(0, TextChannel.class),
        Arguments.of(1, DmChannel.class),
        Arguments.of(2, VoiceChannel.class),
        Arguments.of(3, GroupDmChannel.class),
        Arguments.of(4, CategoryChannel.class),
        Arguments.of(5, AnnouncementChannel.class),
        Arguments.of(6, StoreChannel.class),
        Arguments.of(7, TextChannel.class),
        Arguments.of(8, GroupDmChannel.class),
        Arguments.of(9, ThreadChannel.class),
        Arguments.of(10, ThreadChannel.class),
        Arguments.of(11, ThreadChannel.class),
        Arguments.of(12, ThreadChannel.class),
        Arguments.of(13, StageChannel.class),
        Arguments.of(14, DirectoryChannel.class),
        Arguments.of(15, ForumChannel.class),
        Arguments.of(16, ForumChannel.class),
        Arguments.of(17, LobbyChannel.class),
        Arguments.of(18, DmChannel.class));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void each_type_has_a_kind_that_knows_what_all_channels_have(int type, Class<?> kind) {
    Channel channel = decode("{\"type\": " + type + ", \"id\": \"5\", \"name\": \"x\"}");

    assertThat(channel).isInstanceOf(kind);
    assertThat(channel.id()).isEqualTo(5);
    assertThat(channel.type()).isEqualTo(ChannelType.of(type));
    assertThat(channel.name()).isEqualTo(Omittable.of("x"));
    assertThat(channel.guildId()).isNull();
  }

  @Test
  void every_listed_type_is_tested_here() {
    assertThat(kinds()).hasSameSizeAs(ChannelType.values());
  }

  @Test
  void a_channel_of_an_unheard_of_type_keeps_everything_and_tells_what_all_have() {
    String json = "{\"type\":99,\"id\":\"5\",\"guild_id\":\"6\",\"shape\":[1.50]}";

    Channel channel = decode(json);

    assertThat(channel).isInstanceOf(Channel.Unknown.class);
    assertThat(channel.id()).isEqualTo(5);
    assertThat(channel.type()).isEqualTo(ChannelType.of(99));
    assertThat(channel.guildId()).isEqualTo(6);
    assertThat(channel.name()).isEqualTo(Omittable.absent());
    assertThat(channel.lastMessageId()).isEqualTo(Omittable.absent());
    assertThat(new String(Channel.CODEC.encode(channel), StandardCharsets.UTF_8)).isEqualTo(json);
  }

  @Test
  void what_is_missing_in_an_unknown_case_is_an_error_only_where_it_is_asked_for() {
    Channel channel = decode("{\"name\": \"no type, no id\"}");

    assertThat(channel.name()).isEqualTo(Omittable.of("no type, no id"));
    assertThatThrownBy(channel::id)
        .isInstanceOfSatisfying(
            JsonDecodeException.class, e -> assertThat(e.path()).isEqualTo("$.id"));
  }

  @Test
  void a_kind_without_its_id_names_the_path() {
    assertThatThrownBy(() -> decode("{\"type\": 0}"))
        .isInstanceOfSatisfying(
            JsonDecodeException.class, e -> assertThat(e.path()).isEqualTo("$.id"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4, 5, 6, 7, 13, 14, 15, 16})
  void the_channels_of_guilds_are_told_from_others_at_once(int type) {
    Channel channel = decode("{\"type\": " + type + ", \"id\": \"5\", \"position\": 3}");

    assertThat(channel).isNotInstanceOf(PrivateChannel.class);
    assertThat(channel)
        .isInstanceOfSatisfying(GuildChannel.class, it -> assertThat(it.position()).isEqualTo(3));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 18})
  void private_channels_are_told_from_others_at_once(int type) {
    Channel channel = decode("{\"type\": " + type + ", \"id\": \"5\", \"recipients\": []}");

    assertThat(channel).isNotInstanceOf(GuildChannel.class);
    assertThat(channel)
        .isInstanceOfSatisfying(PrivateChannel.class, it -> assertThat(it.recipients()).isEmpty());
  }

  @Test
  void events_hold_the_channel_itself() {
    assertThat(event("CHANNEL_CREATE", "{\"type\": 15, \"id\": \"5\", \"available_tags\": []}"))
        .isInstanceOfSatisfying(
            ChannelCreateEvent.class,
            event ->
                assertThat(event.channel())
                    .isInstanceOfSatisfying(
                        ForumChannel.class, it -> assertThat(it.availableTags()).isEmpty()));
    assertThat(event("CHANNEL_CREATE", "{\"type\": 3, \"id\": \"5\", \"origin_channel_id\": 7}"))
        .isInstanceOfSatisfying(
            ChannelCreateEvent.class,
            event ->
                assertThat(event.channel())
                    .isInstanceOfSatisfying(
                        GroupDmChannel.class, it -> assertThat(it.originChannelId()).isEqualTo(7)));
  }

  @Test
  void a_thread_of_an_unheard_of_type_is_a_thread_in_the_events_of_threads() {
    assertThat(event("THREAD_CREATE", "{\"type\": 99, \"id\": \"5\", \"newly_created\": true}"))
        .isInstanceOfSatisfying(
            ThreadCreateEvent.class,
            event -> assertThat(event.threadChannel().newlyCreated()).isTrue());
  }

  @Test
  void a_partial_channel_needs_no_type_and_has_the_keys_of_all_kinds() throws IOException {
    String json =
        """
        {"id": "5", "name": "x", "bitrate": 64000, "recipients": [], "message_count": 3,
         "available_tags": [], "origin_channel_id": "8"}
        """;
    PartialChannel channel = PartialChannel.CODEC.decode(json.getBytes(StandardCharsets.UTF_8));

    assertThat(channel.type()).isNull();
    assertThat(channel.messageCount()).isEqualTo(3);
    assertThat(JACKSON.readTree(PartialChannel.CODEC.encode(channel)))
        .isEqualTo(JACKSON.readTree(json));
  }

  private static Channel decode(String json) {
    return Channel.CODEC.decode(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Object event(String name, String d) {
    return GatewayProtocol.PROTOCOL.decodeEvent(name, RawJson.of(d));
  }
}
