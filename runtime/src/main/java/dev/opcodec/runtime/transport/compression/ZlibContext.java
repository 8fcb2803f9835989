package dev.opcodec.runtime.transport.compression;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** An inflater and what it inflates into. */
final class ZlibContext {
  private final Inflater inflater;
  private final OutputBuffer output;

  /**
   * A context.
   *
   * @param inflater is ended by {@link #close}
   */
  ZlibContext(Inflater inflater, int limit) {
    this.inflater = inflater;
    output = new OutputBuffer(limit);
  }

  OutputBuffer output() {
    return output;
  }

  /**
   * Inflates all of it, or up to the stream's end.
   *
   * @throws CorruptStreamException if it is not zlib's, or passes the limit
   */
  void feed(byte[] buffer, int offset, int length) {
    inflater.setInput(buffer, offset, length);
    boolean more = length > 0;
    while (more) {
      int room = output.room();
      int count = inflate(room);
      output.advance(count);
      if (count == 0 && !inflater.needsInput() && !inflater.finished()) {
        throw new CorruptStreamException("the zlib stream needs a dictionary");
      }
      more = !inflater.finished() && (count == room || !inflater.needsInput());
    }
  }

  private int inflate(int room) {
    try {
      return inflater.inflate(output.array(), output.size(), room);
    } catch (DataFormatException error) {
      throw new CorruptStreamException("what came is not a zlib stream");
    }
  }

  boolean hasEnded() {
    return inflater.finished();
  }

  /** Whether data came behind the stream's end. */
  boolean hasRest() {
    return inflater.getRemaining() > 0;
  }

  void reset() {
    inflater.reset();
  }

  void close() {
    inflater.end();
  }
}
