/** One emitter a kind of output; each returns Java files and touches nothing else. */
@NullMarked
package dev.opcodec.processor.emit;

import org.jspecify.annotations.NullMarked;
