package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Sources;
import java.util.List;

/**
 * All files of a protocol, in reading order.
 *
 * @param roots the root files, base first
 * @param complete false if a file is missing or could not be parsed, so that names are unknown
 * @param digest hexadecimal SHA-256 over the paths and bytes of all files
 * @param baseDigest the same over the files of the base alone
 */
public record Loaded(
    List<RawFile> files,
    List<String> roots,
    Sources sources,
    boolean complete,
    String digest,
    String baseDigest) {}
