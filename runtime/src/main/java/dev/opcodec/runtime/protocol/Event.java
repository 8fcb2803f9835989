package dev.opcodec.runtime.protocol;

/** What a dispatch carries. Immutable. */
public interface Event {
  /** The event's name on the wire, such as {@code MESSAGE_CREATE}. */
  String eventName();
}
