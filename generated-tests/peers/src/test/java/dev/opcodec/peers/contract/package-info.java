/** Clients of other people live through what a gateway does; the embedded one plays it. */
@NullMarked
package dev.opcodec.peers.contract;

import org.jspecify.annotations.NullMarked;
