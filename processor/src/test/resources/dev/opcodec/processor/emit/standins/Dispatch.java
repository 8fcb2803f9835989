package dev.opcodec.runtime.protocol;

public interface Dispatch extends Frame {
  Long sequence();

  Event event();
}
