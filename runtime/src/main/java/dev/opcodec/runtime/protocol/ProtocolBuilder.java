package dev.opcodec.runtime.protocol;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers a protocol; generated code fills it. */
public final class ProtocolBuilder {
  private final ProtocolParts parts;

  ProtocolBuilder(@Nullable Protocol base, String name, int version, String digest) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(digest, "digest");
    parts = new ProtocolParts(base, name, version, digest);
    if (base != null) {
      base.lendTo(parts);
    }
  }

  /** Sets the keys of frames. */
  public ProtocolBuilder envelope(Envelope keys) {
    parts.envelope = keys;
    return this;
  }

  /**
   * Adds a command.
   *
   * @throws IllegalStateException if its opcode has been added to this builder before
   */
  public ProtocolBuilder command(CommandType<?> type) {
    parts.commands.add(type);
    return this;
  }

  /**
   * Adds a frame other than the dispatch.
   *
   * @throws IllegalStateException if its opcode has been added to this builder before
   */
  public ProtocolBuilder frame(FrameType<?> type) {
    parts.frames.add(type);
    return this;
  }

  /**
   * Adds an event.
   *
   * @throws IllegalStateException if its name has been added to this builder before
   */
  public ProtocolBuilder event(EventType<?> type) {
    parts.events.add(type);
    return this;
  }

  /** Says what a session does on a close code. */
  public ProtocolBuilder closeCode(int code, CloseAction action) {
    parts.closeActions.put(code, action);
    return this;
  }

  /**
   * Says which frame carries events.
   *
   * @param opcode its opcode
   * @param type its class
   * @param family the type to which all its events belong
   * @param factory makes one
   */
  public <E extends Event, F extends Dispatch> ProtocolBuilder dispatch(
      int opcode, Class<F> type, Class<E> family, DispatchFactory<E, F> factory) {
    parts.dispatch = new DispatchType<>(opcode, type, family, factory);
    return this;
  }

  /** Says what stands for a command of an unknown opcode. */
  public ProtocolBuilder unknownCommand(UntypedCommand.Factory factory) {
    parts.unknownCommand = factory;
    return this;
  }

  /** Says what stands for a frame of an unknown opcode. */
  public ProtocolBuilder unknownFrame(UntypedFrame.Factory factory) {
    parts.unknownFrame = factory;
    return this;
  }

  /** Says what stands for an event of an unknown name. */
  public ProtocolBuilder unknownEvent(UntypedEvent.Factory factory) {
    parts.unknownEvent = factory;
    return this;
  }

  /**
   * The protocol.
   *
   * @throws IllegalStateException if a part is missing, or an event does not belong to the family
   *     that the dispatch takes
   */
  public Protocol build() {
    parts.checkEvents();
    return new Protocol(parts);
  }
}
