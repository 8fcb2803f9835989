package dev.opcodec.runtime.codec;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What generated unions call; only the shape matters here. */
@NullMarked
public abstract class RawObject {
  public static RawObject of(RawJson json) {
    throw new UnsupportedOperationException();
  }

  public abstract <T> T required(String name, ValueReader<? extends T> reader);
  public abstract <T> @Nullable T optional(String name, ValueReader<? extends T> reader);
  public abstract <T> Omittable<T> omittable(String name, ValueReader<? extends T> reader);
}
