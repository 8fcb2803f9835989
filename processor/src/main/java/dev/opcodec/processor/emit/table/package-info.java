/** The protocol table, with which everything is found at run time. */
@NullMarked
package dev.opcodec.processor.emit.table;

import org.jspecify.annotations.NullMarked;
