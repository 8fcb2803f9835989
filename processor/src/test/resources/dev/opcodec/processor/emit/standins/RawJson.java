package dev.opcodec.runtime.codec;

public record RawJson(String json) {
  public <T> T decode(ValueReader<? extends T> codec) {
    throw new UnsupportedOperationException();
  }
}
