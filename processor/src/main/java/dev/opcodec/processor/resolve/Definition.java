package dev.opcodec.processor.resolve;

import dev.opcodec.processor.load.RawDefinition;

/**
 * A definition and the file that holds it.
 *
 * @param path where in the file, such as {@code opcodes.STREAM_CREATE}
 * @param base true if it comes from the base
 */
record Definition<T extends RawDefinition>(String file, String path, boolean base, T raw) {
  /** The same definition with other content. */
  Definition<T> with(T changed) {
    return new Definition<>(file, path, base, changed);
  }
}
