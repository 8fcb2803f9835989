/** Sessions over real sockets, with a network in between that is out to break them. */
@NullMarked
package dev.opcodec.runtime.faults;

import org.jspecify.annotations.NullMarked;
