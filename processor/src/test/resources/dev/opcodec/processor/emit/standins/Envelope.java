package dev.opcodec.runtime.protocol;

public record Envelope(String opcode, String data, String sequence, String event) {}
