/**
 * WebSocket clients side by side, as what might carry sessions: what a connection that is idle
 * costs, and what a small message does. Run by hand, see {@link
 * dev.opcodec.peers.transports.TransportBenchmark}.
 */
@NullMarked
package dev.opcodec.peers.transports;

import org.jspecify.annotations.NullMarked;
