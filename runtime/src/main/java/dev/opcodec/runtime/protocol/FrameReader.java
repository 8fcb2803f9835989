package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.RawJson;

/** Reads frames: the envelope's keys in any order, then what the opcode or event says. */
final class FrameReader {
  private final Protocol protocol;
  private final EnvelopeKeys.Keys keys;
  private final String dataPath;
  private final String eventPath;

  FrameReader(Protocol protocol) {
    this.protocol = protocol;
    keys = protocol.keys();
    dataPath = "$." + protocol.envelope().data();
    eventPath = "$." + protocol.envelope().event();
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
   * Reads a frame in one pass if the data comes after what it is. Otherwise, and if a key given
   * twice changes what it is, in two.
   */
  Frame read(JsonReader in) {
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
    in.restart();
    return decode(readRaw(in));
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
    EnvelopeKeys header = new EnvelopeKeys(keys);
    in.beginObject();
    if (header.reachData(in) && header.hasOpcode()) {
      int opcode = header.opcode();
      CommandType<?> type = protocol.command(opcode);
      Command command =
          type == null ? protocol.unknownCommand(opcode, in.readRaw()) : type.codec().read(in);
      if (!header.reachData(in) && header.opcode() == opcode) {
        return command;
      }
    }
    in.restart();
    return decodeCommand(readRaw(in));
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
