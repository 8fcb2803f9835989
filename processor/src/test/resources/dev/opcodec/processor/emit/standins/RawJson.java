package dev.opcodec.runtime.codec;

public record RawJson(String json) {}
