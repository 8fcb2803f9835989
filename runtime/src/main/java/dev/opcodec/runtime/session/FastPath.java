package dev.opcodec.runtime.session;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.codec.JsonLimits;
import dev.opcodec.runtime.protocol.EventType;
import dev.opcodec.runtime.protocol.FrameHeader;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.Ready;
import dev.opcodec.runtime.protocol.Resumed;
import dev.opcodec.runtime.session.flight.DeliveryRecord;
import dev.opcodec.runtime.session.machine.MachineState;
import dev.opcodec.runtime.session.machine.SessionMachine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The short way of nearly all frames: dispatches that come in their turn in an established session,
 * of which the machine need only know the last number. They are dealt with on the thread that reads
 * them, while the session's loop has nothing else to do. One that nobody wants is neither decoded
 * nor copied, and allocates nothing; one that somebody wants is decoded where it stands.
 *
 * <p>Whatever is not as expected takes the long way through the loop, which alone tells what is
 * wrong with it. All methods but {@link #enter} are for who has entered.
 */
final class FastPath {
  /** Where more wait for a handler, they wait as bytes: objects take more room. */
  static final int MOST_DECODED_FRAMES = 1_024;

  private static final long MOST_DECODED_BYTES = 1 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(FastPath.class);

  private final Protocol protocol;
  private final SessionMachine machine;
  private final SerialQueue loop;
  private final Watchers watchers;
  private final Requests requests;
  private final HandlerQueue handlers;
  private final EventStreams streams;
  private final SessionScheduler clock;
  private final FrameHeader header;

  private boolean counting;
  private long connection;
  private long lastNumber;

  /**
   * @param loop excludes all else that happens to the session
   */
  FastPath(
      SessionParts parts,
      SessionMachine machine,
      SerialQueue loop,
      Watchers watchers,
      Requests requests,
      HandlerQueue handlers,
      EventStreams streams) {
    protocol = parts.protocol();
    this.machine = machine;
    this.loop = loop;
    this.watchers = watchers;
    this.requests = requests;
    this.handlers = handlers;
    this.streams = streams;
    clock = parts.scheduler();
    header = new FrameHeader(protocol);
  }

  /** Whether the caller may take frames now, until it leaves. */
  boolean enter() {
    return loop.tryEnter();
  }

  /** Hands over what was taken, and lets the loop go on. */
  void leave() {
    try {
      handlers.handOver();
    } catch (RuntimeException | Error error) {
      LOG.error("events could not be handed to the session's executor", error);
    } finally {
      loop.leave();
    }
  }

  /** The state with all that was taken counted; nothing else may be told to the machine before. */
  MachineState counted(MachineState state) {
    MachineState now = including(state);
    counting = false;
    return now;
  }

  /** The state as {@link #counted} would make it, for who only looks. */
  MachineState including(MachineState state) {
    return counting ? machine.counted(state, lastNumber) : state;
  }

  /**
   * Takes a frame; nothing of the array is kept.
   *
   * @param state of the machine
   * @return false if it must go the long way
   */
  boolean take(MachineState state, long from, byte[] buffer, int offset, int length) {
    if (!reads(buffer, offset, length) || !isNext(state, from) || isOfTheSession()) {
      return false;
    }
    EventType<?> type = header.eventType();
    boolean handled = handlers.wants(type);
    boolean streamed = streams.want(type);
    if (handled || streamed) {
      QueuedFrame frame = type == null ? null : frame(buffer, offset, length);
      if (frame == null) {
        return false;
      }
      offer(frame, type, handled, streamed);
    }
    counting = true;
    connection = from;
    lastNumber = header.sequenceOrMinusOne();
    return true;
  }

  private boolean reads(byte[] buffer, int offset, int length) {
    try {
      header.read(buffer, offset, length);
      return header.isDispatch();
    } catch (JsonDecodeException noFrame) {
      return false;
    }
  }

  private boolean isNext(MachineState state, long from) {
    long number = header.sequenceOrMinusOne();
    return counting
        ? from == connection && number == lastNumber + 1
        : machine.isNext(state, from, number);
  }

  /** Whether it is told to more than handlers and subscribers. */
  private boolean isOfTheSession() {
    EventType<?> type = header.eventType();
    return type != null
            && (Ready.class.isAssignableFrom(type.type())
                || Resumed.class.isAssignableFrom(type.type()))
        || requests.isWaiting() && requests.concern(header.eventName());
  }

  /** The frame, or null if it is malformed. */
  private @Nullable QueuedFrame frame(byte[] buffer, int offset, int length) {
    long now = watchers.watchDelivery() ? clock.nanos() : 0;
    DeliveryRecord delivery = watchers.deliveryBegun();
    try {
      if (isDecodedAtOnce(length)) {
        return new DecodedFrame(header.dispatch(), length, now, delivery);
      }
      LazyFrame frame =
          new LazyFrame(protocol, protocol.readFrame(buffer, offset, length), length, now);
      frame.measuredBy(delivery);
      return frame;
    } catch (JsonDecodeException malformed) {
      return null;
    }
  }

  private boolean isDecodedAtOnce(int length) {
    return length <= JsonLimits.DEFAULT.maxBytes()
        && !handlers.wantRaw()
        && handlers.isShort(MOST_DECODED_FRAMES, MOST_DECODED_BYTES)
        && streams.areShort(MOST_DECODED_FRAMES, MOST_DECODED_BYTES);
  }

  private void offer(
      QueuedFrame frame, @Nullable EventType<?> type, boolean handled, boolean streamed) {
    try {
      if (handled) {
        handlers.add(frame);
      }
      if (streamed) {
        streams.offer(frame, type);
      }
    } catch (RuntimeException | Error error) {
      LOG.error("an event could not be handed to the session's executor", error);
    }
  }
}
