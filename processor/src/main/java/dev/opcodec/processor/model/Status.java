package dev.opcodec.processor.model;

/** Whether a peer still uses a definition. */
public enum Status {
  ACTIVE,
  DEPRECATED,
  OBSOLETE
}
