package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.RawJson;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a generated table registers, as it came. */
public final class ProtocolBuilder {
  private final Protocol base;
  private final String name;
  private final int version;
  private final String digest;
  private Envelope envelope;
  private final List<CommandType<?>> commands = new ArrayList<>();
  private final List<FrameType<?>> frames = new ArrayList<>();
  private final List<EventType<?>> events = new ArrayList<>();
  private final List<String> closeCodes = new ArrayList<>();
  private final List<Frame> made = new ArrayList<>();
  private Event unknown;

  ProtocolBuilder(Protocol base, String name, int version, String digest) {
    this.base = base;
    this.name = name;
    this.version = version;
    this.digest = digest;
  }

  public void envelope(Envelope keys) { envelope = keys; }
  public void command(CommandType<?> type) { commands.add(type); }
  public void frame(FrameType<?> type) { frames.add(type); }
  public void event(EventType<?> type) { events.add(type); }
  public void closeCode(int code, CloseAction action) { closeCodes.add(code + " " + action); }
  public void unknownCommand(UntypedCommand.Factory factory) { factory.create(99, new RawJson("1")); }
  public void unknownFrame(UntypedFrame.Factory factory) { made.add(factory.create(98, new RawJson("2"))); }
  public void unknownEvent(UntypedEvent.Factory factory) {
    unknown = factory.create("NEW", new RawJson("3"));
  }
  public <E extends Event, F extends Dispatch> void dispatch(
      int opcode, Class<F> type, Class<E> family, Protocol.DispatchFactory<E, F> factory) {
    made.add(factory.create(7L, family.cast(unknown)));
  }
  public Protocol build() {
    return new Protocol(base, name, version, digest, envelope, commands, frames, events, closeCodes, made);
  }
}
