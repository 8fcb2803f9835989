/** Every interleaving of what can happen to a session, played against its machine. */
@NullMarked
package dev.opcodec.runtime.session.explore;

import org.jspecify.annotations.NullMarked;
