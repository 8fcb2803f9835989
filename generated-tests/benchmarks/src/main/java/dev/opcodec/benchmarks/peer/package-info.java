/** The JSON libraries that are compared, each behind the same two methods. */
@NullMarked
package dev.opcodec.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
