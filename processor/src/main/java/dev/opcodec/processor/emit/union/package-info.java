/** The sealed interfaces of unions. */
@NullMarked
package dev.opcodec.processor.emit.union;

import org.jspecify.annotations.NullMarked;
