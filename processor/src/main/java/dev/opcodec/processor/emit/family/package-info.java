/** The sealed families, and the Java enums of what a protocol has a fixed list of. */
@NullMarked
package dev.opcodec.processor.emit.family;

import org.jspecify.annotations.NullMarked;
