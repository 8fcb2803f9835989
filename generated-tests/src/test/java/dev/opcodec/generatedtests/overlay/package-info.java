/** A user's overlay in a session, over real sockets. */
@NullMarked
package dev.opcodec.generatedtests.overlay;

import org.jspecify.annotations.NullMarked;
