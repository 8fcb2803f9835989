package dev.opcodec.runtime.protocol;

/** Role {@code hello}: the first frame of a connection. */
public interface Hello extends Frame {
  /** Milliseconds between two heartbeats. */
  long heartbeatInterval();
}
