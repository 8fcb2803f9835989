package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.FieldName;
import dev.opcodec.runtime.codec.Head;
import dev.opcodec.runtime.codec.HeadScan;
import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.KnownTexts;
import dev.opcodec.runtime.codec.RawJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads frames: the envelope's keys in any order, then what the opcode or event says. */
final class FrameReader {
  private final Protocol protocol;
  private final EnvelopeKeys.Keys keys;
  private final HeadScan<EventType<?>> frameHeads;
  private final HeadScan<EventType<?>> commandHeads;
  private final String dataPath;
  private final String eventPath;

  FrameReader(Protocol protocol) {
    this.protocol = protocol;
    Envelope envelope = protocol.envelope();
    keys = new EnvelopeKeys.Keys(envelope);
    FieldName opcode = FieldName.of(envelope.opcode());
    FieldName data = FieldName.of(envelope.data());
    frameHeads =
        new HeadScan<>(
            nameOf(envelope.event()),
            nameOf(envelope.sequence()),
            opcode,
            data,
            KnownTexts.of(protocol.eventTypes(), EventType::name));
    commandHeads =
        new HeadScan<>(null, null, opcode, data, KnownTexts.of(List.of(), EventType::name));
    dataPath = "$." + protocol.envelope().data();
    eventPath = "$." + protocol.envelope().event();
  }

  private static @Nullable FieldName nameOf(@Nullable String key) {
    return key == null ? null : FieldName.of(key);
  }

  /** The keys of a frame's envelope. */
  EnvelopeKeys.Keys keys() {
    return keys;
  }

  /** What begins a frame that a server sends. */
  HeadScan<EventType<?>> headScan() {
    return frameHeads;
  }

  /** Reads the envelope and keeps the data as it stands. */
  RawFrame readRaw(JsonReader in) {
    EnvelopeKeys header = new EnvelopeKeys(keys);
    RawJson d = RawJson.NULL;
    in.beginObject();
    while (header.reachData(in)) {
      d = in.readNull() ? RawJson.NULL : in.readRaw();
    }
    return new RawFrame(header.opcode(), header.sequence(), header.event(), d);
  }

  /**
   * Reads a frame in one pass if it stands as gateways write it, or the data comes after what it
   * is. Otherwise, and if a key given twice changes what it is, in two.
   */
  Frame read(JsonReader in) {
    Head head = frameHeads.enter(in);
    if (head != null) {
      Frame frame = read(head, in);
      if (frame != null && in.endsWithObject()) {
        return frame;
      }
      in.restart();
    }
    Frame frame = readInOrder(in);
    if (frame != null) {
      return frame;
    }
    in.restart();
    return decode(readRaw(in));
  }

  /** Reads the data behind a head; null if an event's frame has none. */
  private @Nullable Frame read(Head head, JsonReader in) {
    int opcode = head.code();
    if (!isDispatch(opcode)) {
      return readFrame(opcode, in);
    }
    @Nullable Long sequence = head.hasNumber() ? (Long) head.number() : null;
    EventType<?> type = frameHeads.known(head);
    if (type != null) {
      return protocol.dispatchOf(sequence, type.codec().read(in));
    }
    String name = frameHeads.text(head);
    return name == null ? null : protocol.dispatchOf(sequence, readEvent(name, in));
  }

  private @Nullable Frame readInOrder(JsonReader in) {
    EnvelopeKeys header = new EnvelopeKeys(keys);
    in.beginObject();
    boolean known = header.reachData(in) && header.hasOpcode();
    if (known && !isDispatch(header.opcode())) {
      int opcode = header.opcode();
      Frame frame = readFrame(opcode, in);
      if (!header.reachData(in) && header.opcode() == opcode) {
        return frame;
      }
    } else if (known && header.event() != null) {
      String name = header.event();
      Event event = readEvent(name, in);
      if (!header.reachData(in) && isDispatch(header.opcode()) && name.equals(header.event())) {
        return protocol.dispatchOf(header.sequence(), event);
      }
    }
    return null;
  }

  Frame decode(RawFrame raw) {
    int opcode = raw.opcode();
    if (!isDispatch(opcode)) {
      return raw.d().decode(in -> readFrame(opcode, in), dataPath);
    }
    if (raw.event() == null) {
      throw new JsonDecodeException(0, eventPath, "required key is missing or null");
    }
    return protocol.dispatchOf(raw.sequence(), decodeEvent(raw.event(), raw.d()));
  }

  Event decodeEvent(String name, RawJson d) {
    return d.decode(in -> readEvent(name, in), dataPath);
  }

  Command decodeCommand(RawFrame raw) {
    CommandType<?> type = protocol.command(raw.opcode());
    return type == null
        ? protocol.unknownCommand(raw.opcode(), raw.d())
        : raw.d().<Command>decode(type.codec(), dataPath);
  }

  /** Reads a command in one pass if its data comes after its opcode. Otherwise in two. */
  Command readCommand(JsonReader in) {
    Head head = commandHeads.enter(in);
    if (head != null) {
      Command command = readCommand(head.code(), in);
      if (in.endsWithObject()) {
        return command;
      }
      in.restart();
    }
    EnvelopeKeys header = new EnvelopeKeys(keys);
    in.beginObject();
    if (header.reachData(in) && header.hasOpcode()) {
      int opcode = header.opcode();
      Command command = readCommand(opcode, in);
      if (!header.reachData(in) && header.opcode() == opcode) {
        return command;
      }
    }
    in.restart();
    return decodeCommand(readRaw(in));
  }

  private Command readCommand(int opcode, JsonReader in) {
    CommandType<?> type = protocol.command(opcode);
    return type == null ? protocol.unknownCommand(opcode, in.readRaw()) : type.codec().read(in);
  }

  private Frame readFrame(int opcode, JsonReader in) {
    FrameType<?> type = protocol.frame(opcode);
    return type == null ? protocol.unknownFrame(opcode, in.readRaw()) : type.codec().read(in);
  }

  private Event readEvent(String name, JsonReader in) {
    EventType<?> type = protocol.event(name);
    return type == null ? protocol.unknownEvent(name, in.readRaw()) : type.codec().read(in);
  }

  private boolean isDispatch(int opcode) {
    return opcode >= 0 && opcode == protocol.dispatchOpcode();
  }
}
