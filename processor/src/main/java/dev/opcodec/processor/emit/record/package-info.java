/** Records of objects, messages and tuples. */
@NullMarked
package dev.opcodec.processor.emit.record;

import org.jspecify.annotations.NullMarked;
