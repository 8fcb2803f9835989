package dev.opcodec.runtime.codec;

public interface ValueReader<T> {
  T read(JsonReader in);
}
