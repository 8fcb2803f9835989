/**
 * What the tests call that the processor writes with {@code -Aopcodec.tests}. They state samples as
 * JSON, which here are read, written again and changed key by key as trees, without any knowledge
 * of the schema. Nothing but the codecs and validators under test and {@code AssertionError} is
 * used, so that any test engine will do.
 */
@NullMarked
package dev.opcodec.runtime.testkit.schema;

import org.jspecify.annotations.NullMarked;
