package dev.opcodec.runtime.codec;

public interface ValueWriter<T> {
  void write(JsonWriter out, T value);
}
