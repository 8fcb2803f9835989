/**
 * The resolved protocol: immutable, complete, free of anything that only a file or an emitter
 * needs.
 */
@NullMarked
package dev.opcodec.processor.model;

import org.jspecify.annotations.NullMarked;
