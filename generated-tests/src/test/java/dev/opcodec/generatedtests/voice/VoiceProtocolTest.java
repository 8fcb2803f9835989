package dev.opcodec.generatedtests.voice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.protocol.CloseAction;
import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.validate.Violation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A protocol without dispatches, with two forms of a heartbeat, beside the bundled one. */
class VoiceProtocolTest {
  private static final Protocol VOICE = VoiceProtocol.PROTOCOL;

  @Test
  void it_stands_on_nothing() {
    assertThat(VOICE.base()).isNull();
    assertThat(VOICE.version()).isEqualTo(8);
    assertThat(VOICE.eventTypes()).isEmpty();
    assertThat(VOICE.envelope().sequence()).isEqualTo("seq");
    assertThat(VOICE.envelope().event()).isNull();
  }

  @Test
  void all_opcodes_from_0_to_18_and_20_are_there() {
    assertThat(Arrays.stream(Opcode.values()).map(Opcode::code))
        .contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 20);
    assertThat(Opcode.of(10)).isNull();
  }

  @Test
  void a_sent_command_has_opcode_and_data_only() {
    SelectProtocolCommand command =
        SelectProtocolCommand.builder()
            .protocol(TransportProtocol.UDP)
            .data(
                SelectProtocolCommandData.builder()
                    .address("127.0.0.1")
                    .port(1337)
                    .mode(EncryptionMode.AEAD_AES256_GCM_RTPSIZE)
                    .build())
            .build();

    assertThat(sent(VOICE.encode(command)))
        .isEqualTo(
            "{\"op\":1,\"d\":{\"protocol\":\"udp\",\"data\":{\"address\":\"127.0.0.1\","
                + "\"port\":1337,\"mode\":\"aead_aes256_gcm_rtpsize\"}}}");
  }

  @Test
  void a_heartbeat_is_a_number_or_an_object_by_version() {
    HeartbeatCommand v4 = new HeartbeatCommand(new HeartbeatNonce.OfInteger(1501184119561L));
    HeartbeatCommand v8 = new HeartbeatCommand(new Beat(1501184119561L, 10L));

    assertThat(sent(VOICE.encode(v4))).isEqualTo("{\"op\":3,\"d\":1501184119561}");
    assertThat(sent(VOICE.encode(v8)))
        .isEqualTo("{\"op\":3,\"d\":{\"t\":1501184119561,\"seq_ack\":10}}");
    assertThat(received("{\"op\":6,\"d\":1501184119561}"))
        .isEqualTo(new HeartbeatAckFrame(new HeartbeatNonce.OfInteger(1501184119561L)));
    assertThat(received("{\"op\":6,\"d\":{\"t\":1501184119561}}"))
        .isEqualTo(new HeartbeatAckFrame(new Beat(1501184119561L, null)));
  }

  @Test
  void a_numbered_frame_gives_its_number() {
    byte[] frame =
        "{\"op\":13,\"d\":{\"user_id\":\"104694319306248192\"},\"seq\":7}".getBytes(UTF_8);

    assertThat(VOICE.readFrame(frame).sequence()).isEqualTo(7L);
    assertThat(VOICE.decode(VOICE.readFrame(frame)))
        .isEqualTo(new ClientDisconnectFrame(104694319306248192L));
  }

  @Test
  void an_encryption_mode_of_tomorrow_is_kept() {
    Frame ready =
        received(
            "{\"op\":2,\"d\":{\"ssrc\":1,\"ip\":\"127.0.0.1\",\"port\":1234,"
                + "\"modes\":[\"aead_aes256_gcm_rtpsize\",\"of_tomorrow\"],\"heartbeat_interval\":1}}");

    assertThat(ready).isInstanceOf(ReceivedFrame.class);
    assertThat(((ReadyFrame) ready).modes())
        .containsExactly(EncryptionMode.AEAD_AES256_GCM_RTPSIZE, EncryptionMode.of("of_tomorrow"));
  }

  @Test
  void speaking_has_a_form_for_each_direction() {
    SpeakingCommand command = new SpeakingCommand(SpeakingFlags.MICROPHONE, 0, 1);

    assertThat(sent(VOICE.encode(command)))
        .isEqualTo("{\"op\":5,\"d\":{\"speaking\":1,\"delay\":0,\"ssrc\":1}}");
    assertThat(received("{\"op\":5,\"d\":{\"speaking\":5,\"ssrc\":1,\"user_id\":\"2\"}}"))
        .isEqualTo(
            new SpeakingFrame(
                SpeakingFlags.of(SpeakingFlags.MICROPHONE, SpeakingFlags.PRIORITY), 2, 1, null));
  }

  @Test
  void keys_and_tokens_stay_out_of_what_is_printed() {
    Frame description =
        received("{\"op\":4,\"d\":{\"secret_key\":[251,100,11],\"mode\":\"xsalsa20_poly1305\"}}");
    ResumeCommand resume = new ResumeCommand(1, "session", "my_token", 3L);

    assertThat(description.toString()).doesNotContain("251");
    assertThat(resume.toString()).doesNotContain("my_token");
  }

  @Test
  void bounds_hold_at_their_paths() {
    SelectProtocolCommand command =
        SelectProtocolCommand.builder()
            .protocol(TransportProtocol.UDP)
            .data(
                new SelectProtocolCommandData("::1", 65536, EncryptionMode.AEAD_AES256_GCM_RTPSIZE))
            .build();

    assertThat(VOICE.validate(command))
        .extracting(Violation::path)
        .isEqualTo(List.of("d.data.port"));
  }

  @Test
  void close_codes_say_what_to_do() {
    assertThat(VOICE.closeAction(4015)).isEqualTo(CloseAction.RESUME);
    assertThat(VOICE.closeAction(4014)).isEqualTo(CloseAction.END);
    assertThat(VOICE.closeAction(4004)).isEqualTo(CloseAction.STOP);
  }

  private static Frame received(String json) {
    return VOICE.decode(VOICE.readFrame(json.getBytes(UTF_8)));
  }

  private static String sent(byte[] frame) {
    return new String(frame, UTF_8);
  }
}
