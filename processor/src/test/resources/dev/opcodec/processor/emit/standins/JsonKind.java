package dev.opcodec.runtime.codec;

public enum JsonKind { STRING, NUMBER, BOOLEAN, NULL, ARRAY, OBJECT }
