package dev.opcodec.runtime.transport;

import org.jspecify.annotations.Nullable;

/** Does nothing of what it is told. */
public final class SilentListener implements TransportListener {
  /** A listener for any number of connections. */
  public SilentListener() {}

  @Override
  public void opened() {}

  @Override
  public void failed(@Nullable Integer status, String reason) {}

  @Override
  public void text(byte[] buffer, int offset, int length) {}

  @Override
  public void binary(byte[] buffer, int offset, int length) {}

  @Override
  public void closed(@Nullable Integer code, String reason) {}
}
