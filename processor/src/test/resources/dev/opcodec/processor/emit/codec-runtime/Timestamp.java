package dev.opcodec.runtime.codec;

public record Timestamp(String text) {}
