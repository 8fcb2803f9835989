/**
 * A protocol of lamps that nobody else speaks: other envelope keys, other ids, events of its own.
 */
@GatewaySchema(extensions = "dev/opcodec/generatedtests/beacon/beacon.yaml")
@NullMarked
package dev.opcodec.generatedtests.beacon;

import dev.opcodec.schema.GatewaySchema;
import org.jspecify.annotations.NullMarked;
