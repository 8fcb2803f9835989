/** Runs the benchmarks and prints what came out. */
@NullMarked
package dev.opcodec.benchmarks.run;

import org.jspecify.annotations.NullMarked;
