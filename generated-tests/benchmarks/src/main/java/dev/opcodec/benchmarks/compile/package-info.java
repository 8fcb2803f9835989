/** Measures what generating costs beside compiling. */
@NullMarked
package dev.opcodec.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
