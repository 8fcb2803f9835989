package dev.opcodec.runtime.validate;

public interface Validator<T> {}
