package dev.opcodec.runtime.protocol;

/** Whether a definition is in use. */
public enum Status {
  ACTIVE,
  DEPRECATED,
  OBSOLETE
}
