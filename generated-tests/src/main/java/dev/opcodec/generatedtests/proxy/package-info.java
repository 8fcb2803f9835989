/** The bundled protocol for a proxy: keys that the schema does not know are kept. */
@GatewaySchema(
    base = GatewayProtocol.class,
    extensions = "dev/opcodec/generatedtests/proxy/proxy.yaml")
@NullMarked
package dev.opcodec.generatedtests.proxy;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.schema.GatewaySchema;
import org.jspecify.annotations.NullMarked;
