package dev.opcodec.runtime.session.flight;

import org.jspecify.annotations.Nullable;

/** How long one frame waits for its handlers. */
public final class DeliveryRecord {
  private final DeliveryEvent event = new DeliveryEvent();

  private DeliveryRecord(String shard) {
    event.shard = shard;
    event.begin();
  }

  /** It has come; null if no recording wants to know. */
  static @Nullable DeliveryRecord begun(String shard) {
    return new DeliveryEvent().isEnabled() ? new DeliveryRecord(shard) : null;
  }

  /**
   * Its turn has come.
   *
   * @param name of the event; null if it is none
   * @param behind what waits behind it
   */
  public void handed(@Nullable String name, QueueDepth behind) {
    event.end();
    if (event.shouldCommit()) {
      event.event = name == null ? "" : name;
      event.queuedFrames = behind.frames();
      event.queuedBytes = behind.bytes();
      event.commit();
    }
  }
}
