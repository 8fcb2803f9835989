/**
 * JSON as the generated codecs read and write it: strict about grammar and UTF-8, tolerant about
 * unknown keys, without reflection.
 */
@NullMarked
package dev.opcodec.runtime.codec;

import org.jspecify.annotations.NullMarked;
