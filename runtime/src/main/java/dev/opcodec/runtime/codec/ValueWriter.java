package dev.opcodec.runtime.codec;

import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value.
 *
 * @param <T> the Java form of the value
 */
@FunctionalInterface
public interface ValueWriter<T extends @Nullable Object> {
  /**
   * Writes exactly one JSON value.
   *
   * @throws IllegalArgumentException if the value has no JSON form, as NaN has not
   */
  void write(JsonWriter out, T value);
}
