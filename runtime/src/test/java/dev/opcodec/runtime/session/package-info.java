/** The shell, over a transport in memory and under a virtual clock. */
@NullMarked
package dev.opcodec.runtime.session;

import org.jspecify.annotations.NullMarked;
