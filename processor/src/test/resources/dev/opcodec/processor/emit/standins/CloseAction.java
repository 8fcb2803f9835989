package dev.opcodec.runtime.protocol;

public enum CloseAction { RESUME, RESUME_ONCE, IDENTIFY, STOP, END }
