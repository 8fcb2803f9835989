/**
 * JUnit tests for the generated types, written into the test sources of those who ask for them.
 * They state what is on the wire as JSON that comes straight from the model: nothing here calls an
 * emitter, so that a mistake of an emitter is not repeated.
 */
@NullMarked
package dev.opcodec.processor.tests;

import org.jspecify.annotations.NullMarked;
