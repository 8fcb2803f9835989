package dev.opcodec.runtime.codec;

import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value.
 *
 * @param <T> the Java form of the value
 */
@FunctionalInterface
public interface ValueReader<T extends @Nullable Object> {
  /**
   * Reads the value at which the reader stands and leaves the reader behind it.
   *
   * @throws JsonDecodeException if the input is not JSON or not the value that is wanted
   */
  T read(JsonReader in);
}
