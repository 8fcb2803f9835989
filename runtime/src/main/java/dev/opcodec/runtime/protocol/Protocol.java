package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.HeadScan;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.JsonWriter;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.validate.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of a protocol: which classes its commands, frames and events have, and how they are
 * read and written. Immutable, for any number of threads.
 *
 * <p>What is read throws {@link dev.opcodec.runtime.codec.JsonDecodeException} if it is not JSON or
 * not what its type says; an opcode or event that is not in the table is a value of its own. What
 * is written throws {@link NotInProtocolException} if its class is not in the table.
 */
public final class Protocol {
  private final String name;
  private final int version;
  private final String digest;
  private final @Nullable Protocol base;
  private final Envelope envelope;
  private final List<CommandType<?>> commands;
  private final List<FrameType<?>> frames;
  private final List<EventType<?>> events;
  private final OpcodeTable<CommandType<?>> commandsByOpcode;
  private final OpcodeTable<FrameType<?>> framesByOpcode;
  private final Map<String, EventType<?>> eventsByName;
  private final Map<Class<?>, CommandType<?>> commandsByClass;
  private final Map<Class<?>, FrameType<?>> framesByClass;
  private final Map<Class<?>, EventType<?>> eventsByClass;
  private final Map<Integer, CloseAction> closeActions;
  private final Set<Class<?>> replaced;
  private final @Nullable DispatchType<?, ?> dispatch;
  private final UntypedCommand.Factory unknownCommand;
  private final UntypedFrame.Factory unknownFrame;
  private final UntypedEvent.@Nullable Factory unknownEvent;
  private final FrameReader reader;
  private final FrameWriter writer;

  Protocol(ProtocolParts from) {
    name = from.name;
    version = from.version;
    digest = from.digest;
    base = from.base;
    envelope = from.required(from.envelope, "envelope");
    commands = from.commands.list();
    frames = from.frames.list();
    events = from.events.list();
    commandsByOpcode = new OpcodeTable<>(commands, CommandType::opcode);
    framesByOpcode = new OpcodeTable<>(frames, FrameType::opcode);
    eventsByName = from.events.byKey();
    commandsByClass = from.commands.byClass();
    framesByClass = from.frames.byClass();
    eventsByClass = from.events.byClass();
    closeActions = Map.copyOf(from.closeActions);
    replaced = from.replaced();
    dispatch = from.dispatch;
    unknownCommand = from.required(from.unknownCommand, "unknownCommand");
    unknownFrame = from.required(from.unknownFrame, "unknownFrame");
    unknownEvent = dispatch == null ? null : from.required(from.unknownEvent, "unknownEvent");
    reader = new FrameReader(this);
    writer = new FrameWriter(this);
  }

  /**
   * Begins a protocol that stands alone.
   *
   * @param name its name
   * @param version its version
   * @param digest of the schema it was generated from
   */
  public static ProtocolBuilder builder(String name, int version, String digest) {
    return new ProtocolBuilder(null, name, version, digest);
  }

  /**
   * Begins a protocol with everything that another has. What is added under an opcode or event name
   * of the base takes its place.
   *
   * @param base the other
   * @param name its name
   * @param digest of the schema it was generated from
   */
  public static ProtocolBuilder extending(Protocol base, String name, String digest) {
    return new ProtocolBuilder(base, name, base.version, digest);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The version that a client asks for. */
  public int version() {
    return version;
  }

  /** Of the schema it was generated from. */
  public String digest() {
    return digest;
  }

  /** The protocol that it extends, or null. */
  public @Nullable Protocol base() {
    return base;
  }

  /** The keys of its frames. */
  public Envelope envelope() {
    return envelope;
  }

  /** Its commands, those of the base first; unmodifiable. */
  public List<CommandType<?>> commandTypes() {
    return commands;
  }

  /** Its frames other than the dispatch, those of the base first; unmodifiable. */
  public List<FrameType<?>> frameTypes() {
    return frames;
  }

  /** Its events, those of the base first; unmodifiable. */
  public List<EventType<?>> eventTypes() {
    return events;
  }

  /** The command of this opcode, or null. */
  public @Nullable CommandType<?> command(int opcode) {
    return commandsByOpcode.get(opcode);
  }

  /** The command of this class, or null. */
  @SuppressWarnings("unchecked") // filed under its own class
  public <T extends Command> @Nullable CommandType<T> command(Class<T> type) {
    return (CommandType<T>) commandsByClass.get(type);
  }

  /** The frame of this opcode, or null; the dispatch has none. */
  public @Nullable FrameType<?> frame(int opcode) {
    return framesByOpcode.get(opcode);
  }

  /** The frame of this class, or null. */
  @SuppressWarnings("unchecked") // filed under its own class
  public <T extends Frame> @Nullable FrameType<T> frame(Class<T> type) {
    return (FrameType<T>) framesByClass.get(type);
  }

  /** The event of this name, or null. */
  public @Nullable EventType<?> event(String eventName) {
    return eventsByName.get(eventName);
  }

  /** The event of this class, or null; of a class with several names, the first. */
  @SuppressWarnings("unchecked") // filed under its own class
  public <T extends Event> @Nullable EventType<T> event(Class<T> type) {
    return (EventType<T>) eventsByClass.get(type);
  }

  /** Whether an opcode or event of a base has another class here, so that this one never comes. */
  public boolean isReplaced(Class<?> type) {
    return replaced.contains(type);
  }

  /** What a close code asks for; {@link CloseAction#RESUME} if it is not known. */
  public CloseAction closeAction(int code) {
    return closeActions.getOrDefault(code, CloseAction.RESUME);
  }

  /** The opcode of frames that carry events, -1 if there is none. */
  public int dispatchOpcode() {
    return dispatch == null ? -1 : dispatch.opcode();
  }

  /** Reads a frame's envelope; all of its JSON is checked. */
  public RawFrame readFrame(byte[] utf8) {
    return readFrame(utf8, 0, utf8.length);
  }

  /** Reads a frame's envelope from a part of an array; all of its JSON is checked. */
  public RawFrame readFrame(byte[] buffer, int offset, int length) {
    return JsonReader.document(buffer, offset, length, reader::readRaw);
  }

  /** Reads the envelope of the frame that is the reader's whole document. */
  public RawFrame readFrame(JsonReader in) {
    return reader.readRaw(in);
  }

  /** The frame as its type, which is an {@link UntypedFrame} if the opcode is not known. */
  public Frame decode(RawFrame raw) {
    return reader.decode(raw);
  }

  /**
   * The frame that is the reader's whole document as its type. The same as {@link #readFrame} and
   * {@link #decode(RawFrame)}, in one pass if its keys come in the usual order.
   */
  public Frame decode(JsonReader in) {
    return reader.read(in);
  }

  /** The event of this name, which is an {@link UntypedEvent} if the name is not known. */
  public Event decodeEvent(String eventName, RawJson d) {
    return reader.decodeEvent(eventName, d);
  }

  /** The command as its type, which is an {@link UntypedCommand} if the opcode is not known. */
  public Command decodeCommand(RawFrame raw) {
    return reader.decodeCommand(raw);
  }

  /**
   * The command that is the reader's whole document as its type. The same as {@link #readFrame} and
   * {@link #decodeCommand(RawFrame)}, in one pass if its opcode comes first.
   */
  public Command decodeCommand(JsonReader in) {
    return reader.readCommand(in);
  }

  /** A command as a frame of opcode and data only (ENV-3). */
  public byte[] encode(Command command) {
    return JsonWriter.document(out -> writer.write(out, command));
  }

  /** A frame as a server sends it, with all keys of the envelope. */
  public byte[] encode(Frame frame) {
    return JsonWriter.document(out -> writer.write(out, frame));
  }

  /** Writes what {@link #encode(Command)} returns, with a writer that serves many frames. */
  public void encode(Command command, JsonWriter out) {
    writer.write(out, command);
  }

  /** Writes what {@link #encode(Frame)} returns, with a writer that serves many frames. */
  public void encode(Frame frame, JsonWriter out) {
    writer.write(out, frame);
  }

  /**
   * An event as a server sends it, with all keys of the envelope in the usual order.
   *
   * @param sequence its sequence number, null for none
   * @throws IllegalStateException if the protocol has no dispatches
   */
  public byte[] encodeDispatch(@Nullable Long sequence, Event event) {
    return JsonWriter.document(out -> writer.write(out, sequence, event));
  }

  /** Every bound of the schema that a command does not keep; paths begin with the data's key. */
  public List<Violation> validate(Command command) {
    if (command instanceof UntypedCommand) {
      return List.of();
    }
    @SuppressWarnings("unchecked") // filed under its own class
    CommandType<Command> type = (CommandType<Command>) commandsByClass.get(command.getClass());
    if (type == null) {
      throw notIn(command);
    }
    return List.copyOf(type.validator().violations(command, envelope.data()));
  }

  // What follows serves the builder, the reader and the writer.

  /** Gives a protocol that extends this one what it does not add itself. */
  void lendTo(ProtocolParts parts) {
    parts.closeActions.putAll(closeActions);
    parts.replacedInBase.addAll(replaced);
    parts.envelope = envelope;
    parts.dispatch = dispatch;
    parts.unknownCommand = unknownCommand;
    parts.unknownFrame = unknownFrame;
    parts.unknownEvent = unknownEvent;
  }

  NotInProtocolException notIn(Object value) {
    return new NotInProtocolException(value.getClass(), name, isReplaced(value.getClass()));
  }

  EnvelopeKeys.Keys keys() {
    return reader.keys();
  }

  HeadScan<EventType<?>> headScan() {
    return reader.headScan();
  }

  DispatchType<?, ?> dispatchType() {
    if (dispatch == null) {
      throw new IllegalStateException("protocol " + name + " has no dispatches");
    }
    return dispatch;
  }

  Frame dispatchOf(@Nullable Long sequence, Event event) {
    return dispatchType().create(sequence, event);
  }

  Command unknownCommand(int opcode, RawJson d) {
    return unknownCommand.create(opcode, d);
  }

  Frame unknownFrame(int opcode, RawJson d) {
    return unknownFrame.create(opcode, d);
  }

  Event unknownEvent(String eventName, RawJson d) {
    if (unknownEvent == null) {
      throw new IllegalStateException("protocol " + name + " has no dispatches");
    }
    return unknownEvent.create(eventName, d);
  }

  /** Its name and version. */
  @Override
  public String toString() {
    return name + " (version " + version + ")";
  }
}
