package dev.opcodec.runtime.protocol;

public enum Direction { SEND, RECEIVE, BOTH }
