package dev.opcodec.generatedtests.beacon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.UntypedEvent;
import dev.opcodec.runtime.validate.Violation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A protocol with keys of its own for everything. */
class BeaconProtocolTest {
  private static final Protocol BEACON = BeaconProtocol.PROTOCOL;

  @Test
  void its_frames_have_its_own_keys() {
    SwitchCommand command = SwitchCommand.builder().lamp(7).on(true).colour(Colour.GREEN).build();

    assertThat(sent(BEACON.encode(command)))
        .isEqualTo("{\"kind\":2,\"body\":{\"lamp\":\"7\",\"on\":true,\"colour\":3}}");
    assertThat(sent(BEACON.encode(new WatchCommand(Map.of(7L, "west")))))
        .isEqualTo("{\"kind\":300,\"body\":{\"7\":\"west\"}}");
  }

  @Test
  void its_events_come_under_its_own_keys() {
    Frame frame =
        received(
            "{\"name\":\"SWITCHED\",\"number\":3,\"kind\":1,\"body\":{\"lamp\":\"7\",\"on\":false}}");

    assertThat(frame).isEqualTo(new DispatchFrame(3L, new SwitchedEvent(7, false)));
    assertThat(BEACON.decode(BEACON.readFrame(BEACON.encode(frame)))).isEqualTo(frame);
  }

  @Test
  void an_event_without_data_and_one_that_is_not_known_pass() {
    assertThat(received("{\"kind\":1,\"name\":\"DARK\",\"body\":null}"))
        .isEqualTo(new DispatchFrame(null, DarkEvent.INSTANCE));
    assertThat(received("{\"kind\":1,\"name\":\"FOG\",\"body\":{\"from\":\"sea\"}}"))
        .extracting(it -> ((DispatchFrame) it).event())
        .isInstanceOf(UntypedEvent.class);
  }

  @Test
  void its_bounds_name_its_keys() {
    SwitchCommand command = SwitchCommand.builder().lamp(7).on(true).brightness(1.5).build();

    assertThat(BEACON.validate(command))
        .extracting(Violation::path)
        .containsExactly("body.brightness");
  }

  private static Frame received(String json) {
    return BEACON.decode(BEACON.readFrame(json.getBytes(UTF_8)));
  }

  private static String sent(byte[] frame) {
    return new String(frame, UTF_8);
  }
}
