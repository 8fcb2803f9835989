package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.Head;
import dev.opcodec.runtime.codec.HeadScan;
import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.codec.JsonLimits;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.RawJson;
import org.jspecify.annotations.Nullable;

/**
 * What a frame is and where its data stands, read without looking at the data: for a proxy that
 * routes frames, and for a session that decodes only what a handler wants.
 *
 * <p>It trusts a frame that begins as gateways write it, {@code {"t":…,"s":…,"op":…,"d":}}, to have
 * nothing behind its data, and takes the same few nanoseconds for one of any size, without
 * allocating. A frame of any other shape is read in full. The data is checked when it is decoded.
 *
 * <p>One header serves any number of frames, one after the other; it is not for several threads at
 * once.
 */
public final class FrameHeader {
  private final Protocol protocol;
  private final HeadScan<EventType<?>> scan;
  private final Head head = new Head();
  private final JsonLimits limits;

  /** Made when it is needed: most headers see no frame of an unusual shape. */
  private @Nullable JsonReader in;

  private byte[] buffer = {};
  private int frameOffset;
  private int frameLength;
  private boolean scanned;
  private int opcode;
  private @Nullable Long sequence;
  private @Nullable String eventName;
  private @Nullable EventType<?> eventType;
  private int dataOffset;
  private int dataLength;

  /** A header of frames within {@link JsonLimits#DEFAULT}. */
  public FrameHeader(Protocol protocol) {
    this(protocol, JsonLimits.DEFAULT);
  }

  /**
   * A header of frames.
   *
   * @param limits what frames of an unusual shape are held to
   */
  public FrameHeader(Protocol protocol, JsonLimits limits) {
    this.protocol = protocol;
    this.limits = limits;
    scan = protocol.headScan();
  }

  /**
   * Turns to a frame, which must not change while this header is asked about it.
   *
   * @throws JsonDecodeException if it is of an unusual shape and not JSON, or has no opcode
   */
  public void read(byte[] bytes, int offset, int length) {
    buffer = bytes;
    frameOffset = offset;
    frameLength = length;
    scanned = scan.scan(bytes, offset, length, head);
    if (scanned) {
      opcode = head.code();
      eventType = scan.known(head);
      dataOffset = head.dataOffset();
      dataLength = offset + length - 1 - dataOffset;
    } else {
      if (in == null) {
        in = new JsonReader(limits);
      }
      readAny(in, offset, length);
    }
  }

  private void readAny(JsonReader in, int offset, int length) {
    in.reset(buffer, offset, length);
    EnvelopeKeys header = new EnvelopeKeys(protocol.keys());
    dataOffset = offset;
    dataLength = 0;
    in.beginObject();
    while (header.reachData(in)) {
      int from = in.valueOffset();
      in.skipValue();
      dataOffset = offset + from;
      dataLength = in.offset() - from;
    }
    opcode = header.opcode();
    sequence = header.sequence();
    eventName = header.event();
    eventType = eventName == null ? null : protocol.event(eventName);
  }

  /** The opcode. */
  public int opcode() {
    return opcode;
  }

  /** Whether the frame carries an event. */
  public boolean isDispatch() {
    return opcode == protocol.dispatchOpcode();
  }

  /** The sequence number, null if absent or null. */
  public @Nullable Long sequence() {
    if (scanned) {
      return head.hasNumber() ? (Long) head.number() : null;
    }
    return sequence;
  }

  /** The sequence number without a box, -1 if absent or null. */
  public long sequenceOrMinusOne() {
    if (scanned) {
      return head.hasNumber() ? head.number() : -1;
    }
    return sequence == null ? -1 : sequence;
  }

  /** The event's kind, null if there is none or the protocol does not know it. */
  public @Nullable EventType<?> eventType() {
    return eventType;
  }

  /** The event's name, null if absent or null; only a name that is not known is newly made. */
  public @Nullable String eventName() {
    if (eventType != null) {
      return eventType.name();
    }
    return scanned ? scan.text(head) : eventName;
  }

  /** Where the data begins in the array that was given. */
  public int dataOffset() {
    return dataOffset;
  }

  /** How many bytes of JSON the data takes, 0 if it is absent. */
  public int dataLength() {
    return dataLength;
  }

  /** The data, copied; {@link RawJson#NULL} if absent. It is checked when it is decoded. */
  public RawJson data() {
    return dataLength == 0 ? RawJson.NULL : RawJson.ofTrusted(buffer, dataOffset, dataLength);
  }

  /**
   * The dispatch, decoded where it stands. It is not copied if a zero and 31 bytes of any kind
   * stand behind it in the array.
   *
   * @throws JsonDecodeException if the frame is not JSON, or its data is not what the event's type
   *     says
   * @throws IllegalStateException if the frame is none that carries an event which is known
   */
  public Dispatch dispatch() {
    EventType<?> type = eventType;
    if (type == null || !isDispatch()) {
      throw new IllegalStateException("no dispatch of a known event");
    }
    if (!scanned) {
      return (Dispatch) protocol.decode(pending().raw());
    }
    Event event =
        JsonReader.document(
            buffer,
            frameOffset,
            frameLength,
            in -> in.readLast(dataOffset - frameOffset, type.codec()));
    return (Dispatch) protocol.dispatchOf(sequence(), event);
  }

  /** The frame with its data copied, so that the array may be used again. */
  public PendingFrame pending() {
    return new PendingFrame(protocol, new RawFrame(opcode, sequence(), eventName(), data()));
  }
}
