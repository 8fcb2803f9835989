package dev.opcodec.runtime.codec;

public interface IntegerFlags {
  long bits();
}
