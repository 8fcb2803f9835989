/** Meters of sessions, for those who have {@code io.micrometer:micrometer-core}. */
@NullMarked
package dev.opcodec.runtime.micrometer;

import org.jspecify.annotations.NullMarked;
