package dev.opcodec.processor.load;

/** What becomes of keys that the schema does not know. */
public enum UnknownKeys {
  /** Reading skips them. */
  DROP,
  /** Records hold them, and writing gives them back. */
  KEEP
}
