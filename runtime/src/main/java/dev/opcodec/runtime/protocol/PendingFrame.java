package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.JsonDecodeException;
import org.jspecify.annotations.Nullable;

/** A frame that is decoded on first use, and once, whoever uses it; for any number of threads. */
public final class PendingFrame {
  private final Protocol protocol;
  private final RawFrame raw;
  private @Nullable Frame decoded;
  private @Nullable JsonDecodeException problem;

  /** A frame that belongs to a protocol. */
  public PendingFrame(Protocol protocol, RawFrame raw) {
    this.protocol = protocol;
    this.raw = raw;
  }

  /** What the frame is, with its data as it came. */
  public RawFrame raw() {
    return raw;
  }

  /**
   * The frame as its type.
   *
   * @throws JsonDecodeException if its data is not JSON, or not what the type says; each time the
   *     same
   */
  public synchronized Frame frame() {
    if (problem != null) {
      throw problem;
    }
    if (decoded == null) {
      try {
        decoded = protocol.decode(raw);
      } catch (JsonDecodeException error) {
        problem = error;
        throw error;
      }
    }
    return decoded;
  }

  /**
   * The event that the frame carries; null if it carries none.
   *
   * @throws JsonDecodeException if its data is not JSON, or not what the event's type says
   */
  public @Nullable Event event() {
    return frame() instanceof Dispatch dispatch ? dispatch.event() : null;
  }
}
