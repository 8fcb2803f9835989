package dev.opcodec.runtime.codec;

public record OneOrMany<T>(java.util.List<T> values) {}
