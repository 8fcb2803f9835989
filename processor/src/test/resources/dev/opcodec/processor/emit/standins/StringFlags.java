package dev.opcodec.runtime.codec;

public interface StringFlags {
  long bits();
}
