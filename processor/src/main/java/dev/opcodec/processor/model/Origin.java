package dev.opcodec.processor.model;

/**
 * Where the Java form of a definition lives.
 *
 * @param depth how many bases down: 0 in the package of the trigger, where it is generated in this
 *     run; 1 in the package of the base, 2 in that of the base's own base
 */
public record Origin(int depth) {
  /** In the package of the trigger. */
  public static final Origin LOCAL = new Origin(0);

  /** In the package of the base that the trigger names. */
  public static final Origin BASE = new Origin(1);

  /** True for what is generated in this run. */
  public boolean isLocal() {
    return depth == 0;
  }
}
