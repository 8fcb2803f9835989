/** Clients that run in Node, where there is one. */
@NullMarked
package dev.opcodec.peers.node;

import org.jspecify.annotations.NullMarked;
