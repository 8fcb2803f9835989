package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.codec.FieldName;
import dev.opcodec.runtime.codec.FieldNames;
import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.JsonWriter;
import dev.opcodec.runtime.gateway.ExtensionCommand;
import dev.opcodec.runtime.gateway.ExtensionEvent;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.protocol.CommandType;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.EventType;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.Ready;
import dev.opcodec.runtime.protocol.Resumed;
import dev.opcodec.runtime.protocol.Status;
import dev.opcodec.runtime.validate.Validator;
import java.util.List;
import java.util.function.Function;

/** An overlay as a user's build would generate it, small and by hand. */
final class Acme {
  static final long INTENT = 1L << 40;

  static final Protocol PROTOCOL =
      Protocol.extending(GatewayProtocol.PROTOCOL, "Acme", "digest")
          .command(
              new CommandType<>(
                  99,
                  "ACME_POKE",
                  Poke.class,
                  new TextCodec<>("text", Poke::new, Poke::text),
                  Validator.unbounded(),
                  true,
                  Status.ACTIVE,
                  List.of()))
          .event(event("ACME_POKED", Poked.class, Poked::new, Poked::text))
          .event(event("READY", AcmeReady.class, AcmeReady::new, AcmeReady::sessionId))
          .event(event("RESUMED", AcmeResumed.class, AcmeResumed::new, AcmeResumed::text))
          .event(event("TYPING_START", AcmeTyping.class, AcmeTyping::new, AcmeTyping::text))
          .build();

  private Acme() {}

  private static <T extends Event> EventType<T> event(
      String name, Class<T> type, Function<String, T> make, Function<T, String> text) {
    return new EventType<>(
        name,
        type,
        new TextCodec<>("text", make, text),
        Validator.unbounded(),
        INTENT,
        true,
        Status.ACTIVE);
  }

  record Poke(String text) implements ExtensionCommand {
    @Override
    public int opcode() {
      return 99;
    }
  }

  record Poked(String text) implements ExtensionEvent {
    @Override
    public String eventName() {
      return "ACME_POKED";
    }
  }

  record AcmeReady(String sessionId) implements ExtensionEvent, Ready {
    @Override
    public String eventName() {
      return "READY";
    }

    @Override
    public String resumeGatewayUrl() {
      return "ws://127.0.0.1/";
    }
  }

  record AcmeResumed(String text) implements ExtensionEvent, Resumed {
    @Override
    public String eventName() {
      return "RESUMED";
    }
  }

  record AcmeTyping(String text) implements ExtensionEvent {
    @Override
    public String eventName() {
      return "TYPING_START";
    }
  }

  private static final class TextCodec<T> implements JsonCodec<T> {
    private final FieldName name;
    private final FieldNames names;
    private final Function<String, T> make;
    private final Function<T, String> text;

    TextCodec(String name, Function<String, T> make, Function<T, String> text) {
      this.name = FieldName.of(name);
      this.names = FieldNames.of(this.name);
      this.make = make;
      this.text = text;
    }

    @Override
    public T read(JsonReader in) {
      String read = null;
      in.beginObject();
      for (int field = in.nextField(names); field != JsonReader.END; field = in.nextField(names)) {
        if (field == 0) {
          read = in.readString();
        } else {
          in.skipValue();
        }
      }
      if (read == null) {
        throw in.missing(name);
      }
      return make.apply(read);
    }

    @Override
    public void write(JsonWriter out, T value) {
      int start = out.beginObject();
      out.name(name);
      out.writeString(text.apply(value));
      out.endObject(start);
    }
  }
}
