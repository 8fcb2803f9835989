package dev.opcodec.runtime.codec;

public interface JsonCodec<T> {}
