package dev.opcodec.runtime.protocol;

public enum Status { ACTIVE, DEPRECATED, OBSOLETE }
