package dev.opcodec.runtime.transport.compression;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Inflates what one connection brings. Its native memory is taken at the first binary message and
 * given back by {@link #close}, which any thread may call at any time and which never waits.
 */
public final class Decompression implements AutoCloseable {
  private enum State {
    IDLE,
    INFLATING,
    /** Closed while inflating: who inflates frees the memory. */
    CLOSING,
    CLOSED
  }

  private static final AtomicInteger OPEN_CONTEXTS = new AtomicInteger();

  private final CompressionSettings settings;
  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

  /** Belongs to the one who inflates, then to the one who closes. */
  private @Nullable Decompressor decompressor;

  Decompression(CompressionSettings settings) {
    this.settings = settings;
  }

  /** Contexts of this JVM that hold native memory now: at most one a connection (scenario 47). */
  public static int openContexts() {
    return OPEN_CONTEXTS.get();
  }

  /**
   * Takes the next binary message; once closed, does nothing. Calls must not overlap.
   *
   * @param buffer holds it in the given part
   * @param sink given the frame that is complete now, if one is, before this returns
   * @throws CorruptStreamException if it cannot be inflated; this is closed then
   */
  public void inflate(byte[] buffer, int offset, int length, FrameSink sink) {
    if (!state.compareAndSet(State.IDLE, State.INFLATING)) {
      return;
    }
    try {
      decompressor().inflate(buffer, offset, length, sink);
    } catch (CorruptStreamException corrupt) {
      close();
      throw corrupt;
    } finally {
      if (!state.compareAndSet(State.INFLATING, State.IDLE)) {
        state.set(State.CLOSED);
        free();
      }
    }
  }

  private Decompressor decompressor() {
    if (decompressor == null) {
      decompressor = settings.newDecompressor();
      OPEN_CONTEXTS.incrementAndGet();
    }
    return decompressor;
  }

  @Override
  public void close() {
    State before =
        state.getAndUpdate(
            now ->
                switch (now) {
                  case IDLE, CLOSED -> State.CLOSED;
                  case INFLATING, CLOSING -> State.CLOSING;
                });
    if (before == State.IDLE) {
      free();
    }
  }

  private void free() {
    if (decompressor != null) {
      decompressor.close();
      decompressor = null;
      OPEN_CONTEXTS.decrementAndGet();
    }
  }
}
