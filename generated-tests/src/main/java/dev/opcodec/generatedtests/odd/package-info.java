/**
 * What is legal and strange: types that hold themselves in every way that has an end, bounds at the
 * ends of their types, and texts that are hard to write in Java. The generated tests are the test.
 */
@GatewaySchema(extensions = "dev/opcodec/generatedtests/odd/odd.yaml")
@NullMarked
package dev.opcodec.generatedtests.odd;

import dev.opcodec.schema.GatewaySchema;
import org.jspecify.annotations.NullMarked;
