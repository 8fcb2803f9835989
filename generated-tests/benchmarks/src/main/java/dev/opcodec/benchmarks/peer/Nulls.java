package dev.opcodec.benchmarks.peer;

/** Which nulls a library writes again. */
public enum Nulls {
  /** All: its fields tell a null from what is absent. */
  ALL,
  /**
   * Those of keys that are always there. A field holds only one null, which is left out of the JSON
   * where the key sometimes is.
   */
  OF_KEYS_ALWAYS_THERE
}
