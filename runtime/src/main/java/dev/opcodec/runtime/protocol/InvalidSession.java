package dev.opcodec.runtime.protocol;

/** Role {@code invalid-session}: the session cannot be started or resumed. */
public interface InvalidSession extends Frame {
  /** Whether it is worth trying to resume it. */
  boolean d();
}
