/** Measures how processors grow with the number of types. */
@NullMarked
package dev.opcodec.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
