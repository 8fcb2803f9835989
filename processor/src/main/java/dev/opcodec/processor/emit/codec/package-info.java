/** What reads and writes the generated types. */
@NullMarked
package dev.opcodec.processor.emit.codec;

import org.jspecify.annotations.NullMarked;
