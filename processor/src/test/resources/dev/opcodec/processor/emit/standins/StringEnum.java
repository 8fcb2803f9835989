package dev.opcodec.runtime.codec;

public interface StringEnum {
  String value();
}
