package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.generatedtests.acme.AcmePokeCommand;
import dev.opcodec.generatedtests.acme.AcmeProtocol;
import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.RequestGuildMembersCommand;
import dev.opcodec.runtime.gateway.StreamCreateCommand;
import dev.opcodec.runtime.gateway.VoiceStateUpdateCommand;
import dev.opcodec.runtime.protocol.Command;
import dev.opcodec.runtime.protocol.Protocol;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Absent, null and present are three things, and each comes out as it went in. */
class PresenceRoundTripTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"guild\", \"channel_id\": \"1\"}",
        "{\"type\": \"guild\", \"channel_id\": \"1\", \"guild_id\": null}",
        "{\"type\": \"guild\", \"channel_id\": \"1\", \"guild_id\": \"2\"}",
        "{\"type\": \"call\", \"channel_id\": \"1\", \"preferred_region\": null}",
        "{\"type\": \"call\", \"channel_id\": \"1\", \"guild_id\": null, \"preferred_region\": \"x\"}"
      })
  void an_optional_nullable_key_of_the_bundled_protocol(String d) throws Exception {
    assertSame(GatewayProtocol.PROTOCOL, 18, d);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"user_id\": \"1\", \"strength\": 1}",
        "{\"user_id\": \"1\", \"strength\": 1, \"message\": null}",
        "{\"user_id\": \"1\", \"strength\": 1, \"message\": \"\"}"
      })
  void an_optional_nullable_key_of_an_overlay(String d) throws Exception {
    assertSame(AcmeProtocol.PROTOCOL, 99, d);
  }

  @Test
  void the_three_are_told_apart_in_java() {
    assertThat(stream("{\"type\": \"guild\", \"channel_id\": \"1\"}").guildId().isAbsent())
        .isTrue();
    assertThat(
            stream("{\"type\": \"guild\", \"channel_id\": \"1\", \"guild_id\": null}")
                .guildId()
                .isNull())
        .isTrue();
    assertThat(
            stream("{\"type\": \"guild\", \"channel_id\": \"1\", \"guild_id\": \"2\"}")
                .guildId()
                .get())
        .isEqualTo(2);
    assertThat(poke("{\"user_id\": \"1\", \"strength\": 1, \"message\": null}").message().isNull())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"guild_id\": null, \"channel_id\": null, \"self_mute\": false, \"self_deaf\": true}",
        "{\"guild_id\": \"1\", \"channel_id\": \"2\", \"self_mute\": false, \"self_deaf\": true}"
      })
  void a_nullable_key_is_always_written(String d) throws Exception {
    assertSame(GatewayProtocol.PROTOCOL, 4, d);
    assertThat(decode(GatewayProtocol.PROTOCOL, 4, d)).isInstanceOf(VoiceStateUpdateCommand.class);
  }

  @Test
  void an_optional_key_that_is_null_reads_as_absent_and_is_not_written() throws Exception {
    Command command =
        decode(GatewayProtocol.PROTOCOL, 8, "{\"guild_id\": \"1\", \"query\": null, \"limit\": 0}");

    assertThat(((RequestGuildMembersCommand) command).query()).isNull();
    assertThat(JACKSON.readTree(GatewayProtocol.PROTOCOL.encode(command)).get("d"))
        .isEqualTo(JACKSON.readTree("{\"guild_id\": \"1\", \"limit\": 0}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\": \"guild\"}", "{\"type\": \"guild\", \"channel_id\": null}"})
  void a_required_key_that_is_absent_or_null_is_missing(String d) {
    assertThatThrownBy(() -> stream(d))
        .isInstanceOfSatisfying(
            JsonDecodeException.class,
            error -> assertThat(error.path()).isEqualTo("$.d.channel_id"));
  }

  private static void assertSame(Protocol protocol, int op, String d) throws Exception {
    assertThat(JACKSON.readTree(protocol.encode(decode(protocol, op, d))))
        .isEqualTo(JACKSON.readTree(frame(op, d)));
  }

  private static StreamCreateCommand stream(String d) {
    return (StreamCreateCommand) decode(GatewayProtocol.PROTOCOL, 18, d);
  }

  private static AcmePokeCommand poke(String d) {
    return (AcmePokeCommand) decode(AcmeProtocol.PROTOCOL, 99, d);
  }

  private static Command decode(Protocol protocol, int op, String d) {
    return protocol.decodeCommand(
        protocol.readFrame(frame(op, d).getBytes(StandardCharsets.UTF_8)));
  }

  private static String frame(int op, String d) {
    return "{\"op\": " + op + ", \"d\": " + d + "}";
  }
}
