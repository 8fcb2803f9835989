package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.DispatchEvent;
import dev.opcodec.runtime.gateway.GatewayGuild;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.GuildCreateEvent;
import dev.opcodec.runtime.gateway.GuildDeleteEvent;
import dev.opcodec.runtime.gateway.InitialGuildEvent;
import dev.opcodec.runtime.gateway.ReadyEvent;
import dev.opcodec.runtime.gateway.ReadySupplementalEvent;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.machine.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RDY-3 to RDY-5: how the guilds come, as typed events of the bundled protocol. */
class GuildsAtLoginTest {
  private static final String USER =
      "{\"id\":\"9\",\"username\":\"x\",\"discriminator\":\"0\",\"global_name\":null,\"avatar\":null}";

  private static final String LOGIN =
      "\"v\":10,\"session_id\":\"a\",\"resume_gateway_url\":\"wss://r.example\",\"user\":" + USER;

  private static final String GUILD =
      """
      {"id":"%s","name":"g","icon":null,"splash":null,"discovery_splash":null,"owner_id":"2",
       "afk_channel_id":null,"afk_timeout":300,"verification_level":0,
       "default_message_notifications":0,"explicit_content_filter":0,"roles":[],"emojis":[],
       "features":[],"mfa_level":0,"application_id":null,"system_channel_id":null,
       "system_channel_flags":0,"rules_channel_id":null,"vanity_url_code":null,"description":null,
       "banner":null,"premium_tier":0,"preferred_locale":"en-US","public_updates_channel_id":null,
       "nsfw_level":0,"premium_progress_bar_enabled":false,"safety_alerts_channel_id":null,
       "joined_at":"2025-01-31T13:14:15.161718+00:00","large":true,"member_count":3,
       "voice_states":[],"members":[],"channels":[],"threads":[],"presences":[],
       "stage_instances":[],"guild_scheduled_events":[],"soundboard_sounds":[]}
      """;

  private static final String WHOLE =
      """
      {"id":"%1$s","data_mode":"full","joined_at":"2025-01-31T13:14:15.161718+00:00","large":false,
       "member_count":2,"premium_subscription_count":0,"version":"1",
       "properties":{"id":"%1$s","name":"g","icon":null,"owner_id":"2","features":[],
       "preferred_locale":"uk","nsfw_level":0,"nsfw":false},
       "channels":[],"roles":[],"emojis":[],"stickers":[],"threads":[],"stage_instances":[],
       "guild_scheduled_events":[]}
      """;

  private final List<DispatchEvent> events = new ArrayList<>();
  private final List<RawFrame> undecodable = new ArrayList<>();
  private final Play play =
      new Play(
          GatewayProtocol.PROTOCOL,
          builder ->
              builder
                  .on(DispatchEvent.class, events::add)
                  .listener(Listeners.undecodable(undecodable::add)));
  private int sequence;

  private void identifies() {
    play.session.open();
    play.time.settle();
    play.peer().hello();
    play.time.settle();
  }

  private void dispatch(String event, String d) {
    sequence++;
    play.peer().say("{\"op\":0,\"t\":\"" + event + "\",\"s\":" + sequence + ",\"d\":" + d + "}");
    play.time.settle();
    assertThat(undecodable).extracting(frame -> frame.event() + frame.d().json()).isEmpty();
  }

  @Test
  void RDY_3_guilds_of_a_bot_are_unavailable_at_first_and_each_comes_or_is_told_to_be_down() {
    identifies();
    dispatch(
        "READY",
        "{"
            + LOGIN
            + ",\"application\":{\"id\":\"9\",\"flags\":0},\"guilds\":["
            + "{\"id\":\"1\",\"unavailable\":true},{\"id\":\"2\",\"unavailable\":true}]}");
    assertThat(play.session.state()).isEqualTo(Phase.READY);
    dispatch("GUILD_CREATE", GUILD.formatted("1"));
    dispatch("GUILD_DELETE", "{\"id\":\"2\",\"unavailable\":true}");
    dispatch("GUILD_CREATE", GUILD.formatted("2"));
    dispatch("GUILD_DELETE", "{\"id\":\"1\"}");

    ReadyEvent ready = (ReadyEvent) events.get(0);
    assertThat(ready.login().guilds()).hasSize(2);
    assertThat(events)
        .extracting(Object::getClass)
        .containsExactly(
            List.of(
                    ReadyEvent.class,
                    GuildCreateEvent.class,
                    GuildDeleteEvent.class,
                    GuildCreateEvent.class,
                    GuildDeleteEvent.class)
                .toArray(Class<?>[]::new));
    GuildDeleteEvent down = (GuildDeleteEvent) events.get(2);
    GuildDeleteEvent left = (GuildDeleteEvent) events.get(4);
    assertThat(down.unavailableGuild().id()).isEqualTo(2);
    assertThat(down.unavailableGuild().unavailable()).isTrue();
    assertThat(left.unavailableGuild().unavailable()).isNull();
  }

  @Test
  void scenario_40_id_is_the_same_as_text_and_as_a_number_that_no_double_can_hold() {
    identifies();
    dispatch("GUILD_DELETE", "{\"id\":\"9007199254740993\"}");
    dispatch("GUILD_DELETE", "{\"id\":9007199254740993}");
    dispatch("GUILD_DELETE", "{\"id\":18446744073709551615}");
    dispatch("GUILD_DELETE", "{\"id\":\"18446744073709551615\"}");
    assertThat(events)
        .extracting(event -> ((GuildDeleteEvent) event).unavailableGuild().id())
        .containsExactly(9_007_199_254_740_993L, 9_007_199_254_740_993L, -1L, -1L);
  }

  @Test
  void RDY_4_RDY_5_guilds_of_a_user_come_in_ready_with_more_behind_it_and_one_before() {
    identifies();
    dispatch("INITIAL_GUILD", WHOLE.formatted("5"));
    dispatch(
        "READY",
        "{"
            + LOGIN
            + ",\"user_settings_proto\":\"\",\"guilds\":["
            + WHOLE.formatted("5")
            + ","
            + WHOLE.formatted("6")
            + "]}");
    dispatch(
        "READY_SUPPLEMENTAL",
        "{\"guilds\":[{\"id\":\"5\",\"voice_states\":[],\"activity_instances\":[]}],\"merged_members\":[],"
            + "\"merged_presences\":{\"friends\":[],\"guilds\":[]},"
            + "\"lazy_private_channels\":[],\"disclose\":[],\"game_invites\":[]}");
    assertThat(events)
        .hasSize(3)
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(InitialGuildEvent.class),
            second -> assertThat(second).isInstanceOf(ReadyEvent.class),
            third -> assertThat(third).isInstanceOf(ReadySupplementalEvent.class));
    assertThat(((InitialGuildEvent) events.get(0)).gatewayGuild().id()).isEqualTo(5);
    ReadyEvent ready = (ReadyEvent) events.get(1);
    assertThat(ready.login().guilds())
        .hasSize(2)
        .allSatisfy(guild -> assertThat(guild).isInstanceOf(GatewayGuild.class));
    assertThat(((ReadySupplementalEvent) events.get(2)).guilds()).hasSize(1);
    assertThat(play.session.state()).isEqualTo(Phase.READY);
  }
}
