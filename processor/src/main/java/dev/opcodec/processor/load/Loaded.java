package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Sources;
import java.util.List;

/**
 * All files of a protocol, in reading order.
 *
 * @param roots the root files, base first
 * @param complete false if a file is missing or could not be parsed, so that names are unknown
 * @param digests hexadecimal SHA-256 over the paths and bytes of all files that a base was made
 *     from, of the deepest first; the last is over all files
 */
public record Loaded(
    List<RawFile> files,
    List<String> roots,
    Sources sources,
    boolean complete,
    List<String> digests) {
  /** The digest of all files. */
  public String digest() {
    return digests.get(digests.size() - 1);
  }

  /** How many bases the protocol stands on. */
  public int bases() {
    return digests.size() - 1;
  }
}
