/** A bot that takes the runtime as it is. */
@NullMarked
package dev.opcodec.runtimeonly;

import org.jspecify.annotations.NullMarked;
