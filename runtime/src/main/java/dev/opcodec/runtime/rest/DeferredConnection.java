package dev.opcodec.runtime.rest;

import dev.opcodec.runtime.transport.Connection;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection whose address is still being looked up. */
final class DeferredConnection implements Connection {
  private @Nullable Connection begun;
  private boolean abandoned;
  private boolean paused;

  /** The address is known; nothing happens if nobody wants the connection any more. */
  synchronized void begin(Supplier<Connection> connect) {
    if (!abandoned) {
      begun = connect.get();
      if (paused) {
        begun.pauseReading();
      }
    }
  }

  private synchronized @Nullable Connection begun() {
    return begun;
  }

  @Override
  public CompletableFuture<Void> send(byte[] utf8) {
    Connection open = begun();
    return open == null
        ? CompletableFuture.failedFuture(new IOException("the connection is not open"))
        : open.send(utf8);
  }

  @Override
  public synchronized void pauseReading() {
    paused = true;
    if (begun != null) {
      begun.pauseReading();
    }
  }

  @Override
  public synchronized void resumeReading() {
    paused = false;
    if (begun != null) {
      begun.resumeReading();
    }
  }

  @Override
  public void close(int code) {
    Connection open = begun();
    if (open == null) {
      abandon(code);
    } else {
      open.close(code);
    }
  }

  @Override
  public void abandon(int code) {
    Connection open;
    synchronized (this) {
      abandoned = true;
      open = begun;
    }
    if (open != null) {
      open.abandon(code);
    }
  }
}
