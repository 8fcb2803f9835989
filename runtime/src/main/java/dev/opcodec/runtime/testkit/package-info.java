/**
 * A real gateway server on a loopback port, scriptable, for tests of anything that speaks the
 * gateway protocol.
 *
 * <p>Needs {@code io.undertow:undertow-core}, which this module only depends on optionally: add it
 * to the test scope of your own build.
 */
@NullMarked
package dev.opcodec.runtime.testkit;

import org.jspecify.annotations.NullMarked;
