/** Many sessions of one bot in one process, and what they share (SH-1 to SH-6). */
@NullMarked
package dev.opcodec.runtime.shard;

import org.jspecify.annotations.NullMarked;
