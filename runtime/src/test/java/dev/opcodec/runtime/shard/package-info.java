@NullMarked
package dev.opcodec.runtime.shard;

import org.jspecify.annotations.NullMarked;
