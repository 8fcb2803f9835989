package dev.opcodec.runtime.session;

import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.PendingFrame;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.request.correlation.AnswerFrame;
import dev.opcodec.runtime.session.flight.DeliveryRecord;
import org.jspecify.annotations.Nullable;

/**
 * A frame on its way through a session, decoded on first use and once, with what is measured of it.
 */
final class LazyFrame implements AnswerFrame, QueuedFrame {
  private final PendingFrame pending;
  private final int size;
  private final long completeNanos;
  private boolean reported;
  private @Nullable DeliveryRecord delivery;

  /**
   * @param size bytes of JSON
   * @param completeNanos when the last of it had come
   */
  LazyFrame(Protocol protocol, RawFrame raw, int size, long completeNanos) {
    pending = new PendingFrame(protocol, raw);
    this.size = size;
    this.completeNanos = completeNanos;
  }

  /** Set before the frame is handed on; null if nobody wants to know how long it waits. */
  void measuredBy(@Nullable DeliveryRecord record) {
    delivery = record;
  }

  @Override
  public @Nullable DeliveryRecord delivery() {
    return delivery;
  }

  @Override
  public RawFrame raw() {
    return pending.raw();
  }

  @Override
  public RawFrame rawOrNull() {
    return raw();
  }

  @Override
  public @Nullable String eventName() {
    return raw().event();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long completeNanos() {
    return completeNanos;
  }

  /**
   * The frame as its type.
   *
   * @throws dev.opcodec.runtime.codec.JsonDecodeException if it is not what its type says, each
   *     time the same
   */
  @Override
  public Frame decoded() {
    return pending.frame();
  }

  /** Whether nobody has been told yet that it cannot be decoded; true once. */
  synchronized boolean isUnreported() {
    boolean first = !reported;
    reported = true;
    return first;
  }
}
