/** The machine under a virtual clock. */
@NullMarked
package dev.opcodec.runtime.session.machine;

import org.jspecify.annotations.NullMarked;
