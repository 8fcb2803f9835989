/** The annotation processor, and the pipeline that it runs: load, resolve, check, emit. */
@NullMarked
package dev.opcodec.processor;

import org.jspecify.annotations.NullMarked;
