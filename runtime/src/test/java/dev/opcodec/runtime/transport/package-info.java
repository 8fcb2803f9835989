/** Connections over loopback sockets. */
@NullMarked
package dev.opcodec.runtime.transport;

import org.jspecify.annotations.NullMarked;
