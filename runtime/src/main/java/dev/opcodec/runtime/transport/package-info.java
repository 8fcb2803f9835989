/** What carries a session's frames: WebSocket connections, and who is told of them. */
@NullMarked
package dev.opcodec.runtime.transport;

import org.jspecify.annotations.NullMarked;
