/** Checks of values against the bounds their schema states. */
@NullMarked
package dev.opcodec.runtime.validate;

import org.jspecify.annotations.NullMarked;
