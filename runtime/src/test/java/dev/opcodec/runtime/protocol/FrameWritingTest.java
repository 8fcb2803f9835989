package dev.opcodec.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.validate.Violation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FrameWritingTest {
  private static final Protocol PROTOCOL = Chat.PROTOCOL;

  @Test
  void command_has_opcode_and_data_only() {
    assertThat(text(PROTOCOL.encode(new Chat.Say("hi"))))
        .isEqualTo("{\"op\":4,\"d\":{\"text\":\"hi\"}}");
    assertThat(text(PROTOCOL.encode(new Chat.UnknownCommand(99, RawJson.of("[1]")))))
        .isEqualTo("{\"op\":99,\"d\":[1]}");
    assertThat(text(PROTOCOL.encode(new Chat.UnknownCommand(99, RawJson.NULL))))
        .isEqualTo("{\"op\":99,\"d\":null}");
  }

  @Test
  void frame_has_all_keys_in_the_order_of_the_wire() {
    assertThat(text(PROTOCOL.encode(new Chat.Greeting(1))))
        .isEqualTo("{\"t\":null,\"s\":null,\"op\":10,\"d\":1}");
    assertThat(text(PROTOCOL.encode(new Chat.UnknownFrame(98, RawJson.of("{}")))))
        .isEqualTo("{\"t\":null,\"s\":null,\"op\":98,\"d\":{}}");
    assertThat(text(PROTOCOL.encode(new Chat.ChatDispatch(5L, new Chat.Said("x")))))
        .isEqualTo("{\"t\":\"SAID\",\"s\":5,\"op\":0,\"d\":{\"text\":\"x\"}}");
    assertThat(text(PROTOCOL.encode(new Chat.ChatDispatch(null, new Chat.Said("x")))))
        .isEqualTo("{\"t\":\"SAID\",\"s\":null,\"op\":0,\"d\":{\"text\":\"x\"}}");
    assertThat(text(PROTOCOL.encodeDispatch(6L, new Chat.UnknownEvent("NEW", RawJson.of("0")))))
        .isEqualTo("{\"t\":\"NEW\",\"s\":6,\"op\":0,\"d\":0}");
  }

  @Test
  void what_is_written_is_read_back() {
    Frame frame = new Chat.ChatDispatch(5L, new Chat.Said("x"));
    assertThat(PROTOCOL.decode(PROTOCOL.readFrame(PROTOCOL.encode(frame)))).isEqualTo(frame);
    for (Command command :
        new Command[] {new Chat.Say("x"), new Chat.UnknownCommand(99, RawJson.of("[]"))}) {
      assertThat(PROTOCOL.decodeCommand(PROTOCOL.readFrame(PROTOCOL.encode(command))))
          .isEqualTo(command);
    }
  }

  @Test
  void class_that_is_not_in_the_table_is_named() {
    Command stranger = () -> 4;
    Frame strangeFrame = () -> 10;
    Event strangeEvent = () -> "SAID";
    assertThatThrownBy(() -> PROTOCOL.encode(stranger))
        .isInstanceOfSatisfying(
            NotInProtocolException.class, e -> assertThat(e.type()).isEqualTo(stranger.getClass()))
        .hasMessageContaining(stranger.getClass().getName())
        .hasMessageEndingWith(" is not part of protocol Chat");
    assertThatThrownBy(() -> PROTOCOL.validate(stranger))
        .isInstanceOf(NotInProtocolException.class);
    assertThatThrownBy(() -> PROTOCOL.encode(strangeFrame))
        .isInstanceOf(NotInProtocolException.class);
    assertThatThrownBy(() -> PROTOCOL.encodeDispatch(1L, strangeEvent))
        .isInstanceOf(NotInProtocolException.class);
  }

  @Test
  void command_is_validated_from_its_data_on() {
    assertThat(PROTOCOL.validate(new Chat.Say("longer than five")))
        .containsExactly(
            new Violation("d.text", "max-length", "5", "must have at most 5 characters"));
    assertThat(PROTOCOL.validate(new Chat.Say("short"))).isEmpty();
    assertThat(PROTOCOL.validate(new Chat.UnknownCommand(1, RawJson.NULL))).isEmpty();
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
