/** Writes the models of the JSON libraries that the benchmarks compare with. */
@NullMarked
package dev.opcodec.benchmarks.generator;

import org.jspecify.annotations.NullMarked;
