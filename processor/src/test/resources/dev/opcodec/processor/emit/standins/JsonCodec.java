package dev.opcodec.runtime.codec;

public interface JsonCodec<T> extends ValueReader<T>, ValueWriter<T> {}
