package dev.opcodec.runtime.codec;

public interface IntegerEnum {
  long value();
}
