package dev.opcodec.runtime.gateway;

/** Groups of events. */
public record Intents(long bits) {
  /** Takes the bits as they are. */
  public static Intents of(long bits) {
    return new Intents(bits);
  }
}
