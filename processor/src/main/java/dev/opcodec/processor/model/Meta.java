package dev.opcodec.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * What every definition carries.
 *
 * @param file the file that defines it, as it was named in the import or extension
 * @param definition where in the file, such as {@code opcodes.STREAM_CREATE}
 * @param doc what it is, possibly empty
 * @param origin whether it must be generated, or in which base's package it exists
 * @param javaName the name asked for by {@code java-name}
 */
public record Meta(
    String file,
    String definition,
    String doc,
    Marks marks,
    Origin origin,
    @Nullable String javaName) {}
