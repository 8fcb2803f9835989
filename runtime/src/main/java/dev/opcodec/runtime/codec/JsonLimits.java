package dev.opcodec.runtime.codec;

/**
 * What a reader takes from a peer that is not trusted. Typed readers recurse once a level, so a
 * greater depth needs a thread with a larger stack.
 *
 * @param maxDepth arrays and objects that may be open at once, at least 1
 * @param maxBytes bytes of the whole input, at least 1
 */
public record JsonLimits(int maxDepth, int maxBytes) {
  /** 512 levels and 64 MiB. */
  public static final JsonLimits DEFAULT = new JsonLimits(512, 64 << 20);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if one of them is below 1
   */
  public JsonLimits {
    if (maxDepth < 1 || maxBytes < 1) {
      throw new IllegalArgumentException("limits must be at least 1");
    }
  }
}
