package dev.opcodec.runtime.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.JsonWriter;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.DispatchEvent;
import dev.opcodec.runtime.gateway.DispatchFrame;
import dev.opcodec.runtime.gateway.ExtensionCommand;
import dev.opcodec.runtime.gateway.ExtensionEvent;
import dev.opcodec.runtime.gateway.ExtensionFrame;
import dev.opcodec.runtime.gateway.HeartbeatCommand;
import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.ResumeCommand;
import dev.opcodec.runtime.gateway.UnknownCommand;
import dev.opcodec.runtime.gateway.UnknownEvent;
import dev.opcodec.runtime.gateway.UnknownFrame;
import dev.opcodec.runtime.protocol.CloseAction;
import dev.opcodec.runtime.protocol.Command;
import dev.opcodec.runtime.protocol.CommandType;
import dev.opcodec.runtime.protocol.Envelope;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.EventType;
import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.FrameType;
import dev.opcodec.runtime.protocol.HeartbeatAck;
import dev.opcodec.runtime.protocol.HeartbeatRequest;
import dev.opcodec.runtime.protocol.Hello;
import dev.opcodec.runtime.protocol.InvalidSession;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.ProtocolBuilder;
import dev.opcodec.runtime.protocol.Ready;
import dev.opcodec.runtime.protocol.Reconnect;
import dev.opcodec.runtime.protocol.Resumed;
import dev.opcodec.runtime.protocol.Status;
import dev.opcodec.runtime.validate.Validator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A small protocol with a class for each role, written by hand. */
final class TestProtocol {
  record TestHello(long heartbeatInterval) implements ExtensionFrame, Hello {
    @Override
    public int opcode() {
      return 10;
    }
  }

  record TestAck() implements ExtensionFrame, HeartbeatAck {
    @Override
    public int opcode() {
      return 11;
    }
  }

  record TestBeat() implements ExtensionFrame, HeartbeatRequest {
    @Override
    public int opcode() {
      return 1;
    }
  }

  record TestReconnect() implements ExtensionFrame, Reconnect {
    @Override
    public int opcode() {
      return 7;
    }
  }

  record TestInvalid(boolean d) implements ExtensionFrame, InvalidSession {
    @Override
    public int opcode() {
      return 9;
    }
  }

  record TestReady(String sessionId, String resumeGatewayUrl) implements ExtensionEvent, Ready {
    @Override
    public String eventName() {
      return "READY";
    }
  }

  record TestResumed() implements ExtensionEvent, Resumed {
    @Override
    public String eventName() {
      return "RESUMED";
    }
  }

  record Message(String content) implements ExtensionEvent {
    @Override
    public String eventName() {
      return "MESSAGE";
    }
  }

  record OtherMessage(String content) implements ExtensionEvent {
    @Override
    public String eventName() {
      return "MESSAGE";
    }
  }

  record Poke(String text) implements ExtensionCommand {
    @Override
    public int opcode() {
      return 50;
    }
  }

  record Stranger(String text) implements ExtensionCommand {
    @Override
    public int opcode() {
      return 51;
    }
  }

  record NeverComes() implements ExtensionEvent {
    @Override
    public String eventName() {
      return "NEVER";
    }
  }

  static final Protocol PROTOCOL = protocol();

  /** The same, with another class for MESSAGE. */
  static final Protocol EXTENDED =
      Protocol.extending(PROTOCOL, "Extended", "digest")
          .event(event("MESSAGE", OtherMessage.class, d -> new OtherMessage(text(d, "content"))))
          .build();

  private TestProtocol() {}

  private static Protocol protocol() {
    ProtocolBuilder builder =
        Protocol.builder("Test", 10, "digest")
            .envelope(new Envelope("op", "d", "s", "t"))
            .dispatch(0, DispatchFrame.class, DispatchEvent.class, DispatchFrame::new)
            .unknownCommand(UnknownCommand::new)
            .unknownFrame(UnknownFrame::new)
            .unknownEvent(UnknownEvent::new)
            .frame(frame(10, TestHello.class, d -> new TestHello(hello(d))))
            .frame(frame(11, TestAck.class, d -> new TestAck()))
            .frame(frame(1, TestBeat.class, d -> new TestBeat()))
            .frame(frame(7, TestReconnect.class, d -> new TestReconnect()))
            .frame(frame(9, TestInvalid.class, d -> new TestInvalid(bool(d))))
            .event(event("READY", TestReady.class, TestProtocol::ready))
            .event(event("RESUMED", TestResumed.class, d -> new TestResumed()))
            .event(event("MESSAGE", Message.class, d -> new Message(text(d, "content"))))
            .command(command(1, "HEARTBEAT", HeartbeatCommand.class, TestProtocol::heartbeat))
            .command(command(2, "IDENTIFY", IdentifyCommand.class, TestProtocol::identify))
            .command(command(6, "RESUME", ResumeCommand.class, TestProtocol::resume))
            .command(
                new CommandType<>(
                    50,
                    "POKE",
                    Poke.class,
                    codec((out, poke) -> out.writeString(poke.text()), d -> new Poke(d.asText())),
                    (poke, out) -> out.maxLength("d", poke.text(), 5_000),
                    true,
                    Status.ACTIVE,
                    List.of()));
    builder.closeCode(4004, CloseAction.STOP).closeCode(4009, CloseAction.IDENTIFY);
    builder.closeCode(4016, CloseAction.END);
    return builder.build();
  }

  private static void heartbeat(JsonWriter out, HeartbeatCommand command) {
    if (command.d() == null) {
      out.writeNull();
    } else {
      out.writeLong(command.d());
    }
  }

  private static void identify(JsonWriter out, IdentifyCommand command) {
    int start = out.beginObject();
    out.name("token");
    out.writeString(command.token());
    out.name("browser");
    out.writeString(command.properties().browser());
    if (command.largeThreshold() != null) {
      out.name("large_threshold");
      out.writeLong(command.largeThreshold());
    }
    if (command.shard() != null) {
      out.name("shard");
      out.beginArray();
      out.writeLong(command.shard().first());
      out.writeLong(command.shard().second());
      out.endArray();
    }
    out.name("intents");
    out.writeLong(command.intents().bits());
    out.endObject(start);
  }

  private static void resume(JsonWriter out, ResumeCommand command) {
    int start = out.beginObject();
    out.name("token");
    out.writeString(command.token());
    out.name("session_id");
    out.writeString(command.sessionId());
    out.name("seq");
    out.writeLong(command.seq());
    out.endObject(start);
  }

  private static TestReady ready(JsonNode d) {
    if (d.has("malformed")) {
      throw new JsonDecodeException(0, "$.d.malformed", "not what it should be");
    }
    return new TestReady(text(d, "session_id"), text(d, "resume_gateway_url"));
  }

  private static long hello(JsonNode d) {
    if (!d.path("heartbeat_interval").isIntegralNumber()) {
      throw new JsonDecodeException(0, "$.d.heartbeat_interval", "expected a whole number");
    }
    return d.get("heartbeat_interval").longValue();
  }

  private static boolean bool(JsonNode d) {
    if (!d.isBoolean()) {
      throw new JsonDecodeException(0, "$.d", "expected true or false");
    }
    return d.booleanValue();
  }

  private static String text(JsonNode d, String field) {
    if (!d.path(field).isTextual()) {
      throw new JsonDecodeException(0, "$.d." + field, "expected a string");
    }
    return d.get(field).textValue();
  }

  private static <T extends Frame> FrameType<T> frame(
      int opcode, Class<T> type, Function<JsonNode, T> reader) {
    return new FrameType<>(
        opcode,
        type.getSimpleName(),
        type,
        codec(notWritten(), reader),
        Validator.unbounded(),
        true,
        Status.ACTIVE);
  }

  private static <T extends Event> EventType<T> event(
      String name, Class<T> type, Function<JsonNode, T> reader) {
    return new EventType<>(
        name, type, codec(notWritten(), reader), Validator.unbounded(), 0, true, Status.ACTIVE);
  }

  private static <T extends Command> CommandType<T> command(
      int opcode, String name, Class<T> type, BiConsumer<JsonWriter, T> writer) {
    Function<JsonNode, T> reader =
        d -> {
          throw new UnsupportedOperationException();
        };
    return new CommandType<>(
        opcode,
        name,
        type,
        codec(writer, reader),
        Validator.unbounded(),
        true,
        Status.ACTIVE,
        List.of());
  }

  private static <T> BiConsumer<JsonWriter, T> notWritten() {
    return (out, value) -> {
      throw new UnsupportedOperationException();
    };
  }

  private static <T> JsonCodec<T> codec(
      BiConsumer<JsonWriter, T> writer, Function<JsonNode, T> reader) {
    return new JsonCodec<>() {
      @Override
      public T read(JsonReader in) {
        RawJson raw = in.readRaw();
        return reader.apply(raw.tree());
      }

      @Override
      public void write(JsonWriter out, T value) {
        writer.accept(out, value);
      }
    };
  }
}
