package dev.opcodec.runtime.protocol;

/** Role {@code ready}: a session has begun. */
public interface Ready extends Event {
  /** By which the session is resumed. */
  String sessionId();

  /** Where the session is resumed. */
  String resumeGatewayUrl();
}
