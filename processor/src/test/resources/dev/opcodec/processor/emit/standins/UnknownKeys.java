package dev.opcodec.runtime.codec;

import org.jspecify.annotations.NullMarked;

/** What generated codecs call; only the shape matters here. */
@NullMarked
public final class UnknownKeys {
  public static final UnknownKeys NONE = new UnknownKeys();

  private UnknownKeys() {}

  public void writeTo(JsonWriter out) {}

  @NullMarked
  public static final class Collector {
    public void read(JsonReader in) {}

    public UnknownKeys keys() {
      return NONE;
    }
  }
}
