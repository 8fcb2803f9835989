package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.FieldName;
import dev.opcodec.runtime.codec.FieldNames;
import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.JsonWriter;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.validate.Validator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A small protocol, written by hand as a generator would. */
final class Chat {
  private Chat() {}

  sealed interface ChatCommand extends Command permits Say, UnknownCommand, ChatExtensionCommand {}

  non-sealed interface ChatExtensionCommand extends ChatCommand {}

  record Say(String text) implements ChatCommand {
    @Override
    public int opcode() {
      return 4;
    }
  }

  record UnknownCommand(int opcode, RawJson d) implements ChatCommand, UntypedCommand {}

  record Greeting(long heartbeatInterval) implements Hello {
    @Override
    public int opcode() {
      return 10;
    }
  }

  record Far() implements Reconnect {
    @Override
    public int opcode() {
      return 70_000;
    }
  }

  record UnknownFrame(int opcode, RawJson d) implements UntypedFrame {}

  interface ChatEvent extends Event {}

  record Said(String text) implements ChatEvent {
    @Override
    public String eventName() {
      return "SAID";
    }
  }

  record Left(String text) implements ChatEvent {
    @Override
    public String eventName() {
      return "LEFT";
    }
  }

  record UnknownEvent(String eventName, RawJson d) implements ChatEvent, UntypedEvent {}

  record ChatDispatch(@Nullable Long sequence, ChatEvent event) implements Dispatch {
    @Override
    public int opcode() {
      return 0;
    }
  }

  static final Validator<Say> SHORT = (say, out) -> out.maxLength("text", say.text(), 5);

  static final Protocol PROTOCOL =
      Protocol.builder("Chat", 3, "abc")
          .envelope(new Envelope("op", "d", "s", "t"))
          .command(command(4, Say.class, text(Say::new, Say::text), SHORT))
          .frame(
              new FrameType<>(
                  10,
                  "HELLO",
                  Greeting.class,
                  new GreetingCodec(),
                  Validator.unbounded(),
                  true,
                  Status.ACTIVE))
          .frame(
              new FrameType<>(
                  70_000,
                  "FAR",
                  Far.class,
                  new FarCodec(),
                  Validator.unbounded(),
                  false,
                  Status.OBSOLETE))
          .event(event("SAID", Said.class, text(Said::new, Said::text)))
          .event(event("LEFT", Left.class, text(Left::new, Left::text)))
          .closeCode(4004, CloseAction.STOP)
          .closeCode(4009, CloseAction.IDENTIFY)
          .dispatch(0, ChatDispatch.class, ChatEvent.class, ChatDispatch::new)
          .unknownCommand(UnknownCommand::new)
          .unknownFrame(UnknownFrame::new)
          .unknownEvent(UnknownEvent::new)
          .build();

  static <T extends Command> CommandType<T> command(
      int opcode, Class<T> type, JsonCodec<T> codec, Validator<? super T> validator) {
    Answer answer =
        new Answer(
            "SAID",
            -1,
            List.of(new Answer.Match("text", "text")),
            new Answer.Ends(Answer.Ends.Kind.FIRST, null),
            false,
            false);
    return new CommandType<>(
        opcode, "SAY", type, codec, validator, true, Status.ACTIVE, List.of(answer));
  }

  static <T extends Event> EventType<T> event(String name, Class<T> type, JsonCodec<T> codec) {
    return new EventType<>(name, type, codec, Validator.unbounded(), 1, true, Status.ACTIVE);
  }

  /** A codec of an object with one required key, {@code text}. */
  static <T> JsonCodec<T> text(Function<String, T> create, Function<T, String> text) {
    return new TextCodec<>(create, text);
  }

  private record TextCodec<T>(Function<String, T> create, Function<T, String> text)
      implements JsonCodec<T> {
    private static final FieldName TEXT = FieldName.of("text");
    private static final FieldNames NAMES = FieldNames.of(TEXT);

    @Override
    public T read(JsonReader in) {
      String found = null;
      in.beginObject();
      for (int field = in.nextField(NAMES); field != JsonReader.END; field = in.nextField(NAMES)) {
        if (field == 0) {
          found = in.readNull() ? null : in.readString();
        } else {
          in.skipValue();
        }
      }
      if (found == null) {
        throw in.missing(TEXT);
      }
      return create.apply(found);
    }

    @Override
    public void write(JsonWriter out, T value) {
      int start = out.beginObject();
      out.name(TEXT);
      out.writeString(text.apply(value));
      out.endObject(start);
    }
  }

  private static final class GreetingCodec implements JsonCodec<Greeting> {
    @Override
    public Greeting read(JsonReader in) {
      return new Greeting(in.readLong());
    }

    @Override
    public void write(JsonWriter out, Greeting value) {
      out.writeLong(value.heartbeatInterval());
    }
  }

  private static final class FarCodec implements JsonCodec<Far> {
    @Override
    public Far read(JsonReader in) {
      in.skipValue();
      return new Far();
    }

    @Override
    public void write(JsonWriter out, Far value) {
      out.writeNull();
    }
  }
}
