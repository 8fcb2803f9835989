/**
 * The Discord gateway as Java: every opcode, event, object and enum of the bundled schema,
 * generated while this module is compiled.
 */
@GatewaySchema(extensions = BundledSchema.GATEWAY)
@NullMarked
package dev.opcodec.runtime.gateway;

import dev.opcodec.schema.BundledSchema;
import dev.opcodec.schema.GatewaySchema;
import org.jspecify.annotations.NullMarked;
