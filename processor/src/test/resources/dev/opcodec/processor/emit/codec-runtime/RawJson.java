package dev.opcodec.runtime.codec;

public interface RawJson {
  <T> T decode(ValueReader<? extends T> codec);
}
