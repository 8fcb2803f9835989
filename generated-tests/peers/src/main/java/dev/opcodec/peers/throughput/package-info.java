/**
 * How many dispatches a second a client takes, and what they cost it: the same bytes to each, from
 * a server in another process that only copies a file to a socket.
 */
@NullMarked
package dev.opcodec.peers.throughput;

import org.jspecify.annotations.NullMarked;
