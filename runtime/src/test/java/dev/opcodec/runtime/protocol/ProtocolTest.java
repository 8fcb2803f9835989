package dev.opcodec.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.validate.Validator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProtocolTest {
  /** Takes the place of Said. */
  record SaidLoudly(String text) implements Chat.ChatEvent {
    @Override
    public String eventName() {
      return "SAID";
    }
  }

  record Whispered(String text) implements Chat.ChatEvent {
    @Override
    public String eventName() {
      return "WHISPERED";
    }
  }

  /** Takes the place of Say. */
  record Shout(String text) implements Chat.ChatExtensionCommand {
    @Override
    public int opcode() {
      return 4;
    }
  }

  private static final Protocol EXTENDED =
      Protocol.extending(Chat.PROTOCOL, "LoudChat", "def")
          .command(
              Chat.command(
                  4, Shout.class, Chat.text(Shout::new, Shout::text), Validator.unbounded()))
          .event(
              Chat.event("WHISPERED", Whispered.class, Chat.text(Whispered::new, Whispered::text)))
          .event(Chat.event("SAID", SaidLoudly.class, Chat.text(SaidLoudly::new, SaidLoudly::text)))
          .closeCode(4009, CloseAction.END)
          .build();

  @Test
  void table_finds_by_number_name_and_class() {
    Protocol protocol = Chat.PROTOCOL;
    assertThat(protocol.command(4)).isSameAs(protocol.command(Chat.Say.class));
    assertThat(protocol.frame(10)).isSameAs(protocol.frame(Chat.Greeting.class));
    assertThat(protocol.frame(70_000)).isSameAs(protocol.frame(Chat.Far.class));
    assertThat(protocol.event("SAID")).isSameAs(protocol.event(Chat.Said.class));
    assertThat(protocol.command(5)).isNull();
    assertThat(protocol.command(-1)).isNull();
    assertThat(protocol.frame(70_001)).isNull();
    assertThat(protocol.event("said")).isNull();
    assertThat(protocol.event(Whispered.class)).isNull();
    assertThat(protocol.dispatchOpcode()).isZero();
    assertThat(protocol.base()).isNull();
    assertThat(protocol).hasToString("Chat (version 3)");
  }

  @Test
  void tables_keep_their_order() {
    assertThat(Chat.PROTOCOL.eventTypes())
        .extracting(EventType::name)
        .containsExactly("SAID", "LEFT");
    assertThat(EXTENDED.eventTypes())
        .extracting(EventType::name)
        .containsExactly("SAID", "LEFT", "WHISPERED");
    assertThat(EXTENDED.frameTypes()).isEqualTo(Chat.PROTOCOL.frameTypes());
    assertThat(EXTENDED.commandTypes()).hasSize(1);
  }

  @Test
  void extension_replaces_in_place_and_says_so() {
    assertThat(EXTENDED.isReplaced(Chat.Said.class)).isTrue();
    assertThat(EXTENDED.isReplaced(Chat.Say.class)).isTrue();
    assertThat(EXTENDED.isReplaced(Chat.Left.class)).isFalse();
    assertThat(EXTENDED.isReplaced(SaidLoudly.class)).isFalse();
    assertThat(Chat.PROTOCOL.isReplaced(Chat.Said.class)).isFalse();
    assertThat(EXTENDED.decodeEvent("SAID", RawJson.of("{\"text\":\"a\"}")))
        .isEqualTo(new SaidLoudly("a"));
    assertThat(EXTENDED.decodeEvent("LEFT", RawJson.of("{\"text\":\"a\"}")))
        .isEqualTo(new Chat.Left("a"));
    assertThat(EXTENDED.encode(new Shout("a")))
        .isEqualTo("{\"op\":4,\"d\":{\"text\":\"a\"}}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> EXTENDED.encode(new Chat.Say("a")))
        .isInstanceOf(NotInProtocolException.class)
        .hasMessageEndingWith("has been replaced in protocol LoudChat");
  }

  @Test
  void extension_of_an_extension_remembers_what_was_replaced() {
    Protocol again = Protocol.extending(EXTENDED, "Chat3", "ghi").build();
    assertThat(again.isReplaced(Chat.Said.class)).isTrue();
    assertThat(again.base()).isSameAs(EXTENDED);
    assertThat(again.version()).isEqualTo(3);
    assertThat(again.digest()).isEqualTo("ghi");
    assertThat(again.envelope()).isEqualTo(Chat.PROTOCOL.envelope());
  }

  @Test
  void close_code_that_is_not_known_is_resumed() {
    assertThat(EXTENDED.closeAction(4004)).isEqualTo(CloseAction.STOP);
    assertThat(EXTENDED.closeAction(4009)).isEqualTo(CloseAction.END);
    assertThat(Chat.PROTOCOL.closeAction(4009)).isEqualTo(CloseAction.IDENTIFY);
    assertThat(Chat.PROTOCOL.closeAction(1006)).isEqualTo(CloseAction.RESUME);
  }

  @Test
  void key_given_twice_is_refused() {
    ProtocolBuilder builder = Protocol.extending(Chat.PROTOCOL, "x", "");
    EventType<Whispered> type =
        Chat.event("WHISPERED", Whispered.class, Chat.text(Whispered::new, Whispered::text));
    builder.event(type);
    assertThatThrownBy(() -> builder.event(type))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("defined twice: WHISPERED");
  }

  @Test
  void alias_of_an_event_has_the_same_class() {
    Protocol aliased =
        Protocol.extending(Chat.PROTOCOL, "x", "")
            .event(Chat.event("TOLD", Chat.Said.class, Chat.text(Chat.Said::new, Chat.Said::text)))
            .build();
    assertThat(aliased.decodeEvent("TOLD", RawJson.of("{\"text\":\"a\"}")))
        .isEqualTo(new Chat.Said("a"));
    assertThat(aliased.event(Chat.Said.class)).isSameAs(aliased.event("SAID"));
  }

  @Test
  void incomplete_protocol_is_refused() {
    assertThatThrownBy(() -> Protocol.builder("x", 1, "").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("protocol x lacks envelope");
    assertThatThrownBy(
            () ->
                Protocol.builder("x", 1, "")
                    .envelope(new Envelope("op", "d", null, null))
                    .unknownFrame(Chat.UnknownFrame::new)
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("protocol x lacks unknownCommand");
  }

  @Test
  void event_outside_the_dispatched_family_is_refused() {
    record Stray(String text) implements Event {
      @Override
      public String eventName() {
        return "STRAY";
      }
    }
    ProtocolBuilder builder =
        Protocol.extending(Chat.PROTOCOL, "x", "")
            .event(Chat.event("STRAY", Stray.class, Chat.text(Stray::new, Stray::text)));
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Stray");
  }

  @Test
  void protocol_without_dispatches_has_only_opcode_and_data() {
    Protocol plain =
        Protocol.builder("Plain", 1, "")
            .envelope(new Envelope("code", "body", null, null))
            .unknownCommand(Chat.UnknownCommand::new)
            .unknownFrame(Chat.UnknownFrame::new)
            .build();
    byte[] json = "{\"code\":1,\"body\":[]}".getBytes(StandardCharsets.UTF_8);
    RawFrame raw = plain.readFrame(json);
    assertThat(raw).isEqualTo(new RawFrame(1, null, null, RawJson.of("[]")));
    assertThat(plain.decode(raw)).isEqualTo(new Chat.UnknownFrame(1, RawJson.of("[]")));
    assertThat(plain.encode(plain.decode(raw))).isEqualTo(json);
    assertThat(plain.dispatchOpcode()).isEqualTo(-1);
    assertThatThrownBy(() -> plain.encodeDispatch(1L, new Chat.Said("")))
        .isInstanceOf(IllegalStateException.class);
  }
}
